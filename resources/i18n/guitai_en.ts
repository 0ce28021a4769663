<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>guitai</name>
    <message>
        <location filename="../../app/bootstrap.py"/>
        <source>请另选目录。</source>
        <comment>Choose another folder.</comment>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <location filename="../../app/bootstrap.py"/>
        <source>如需重建，请先备份并移走。</source>
        <translation>Back it up and move it away first.</translation>
    </message>
    <message>
        <location filename="../../app/bootstrap.py"/>
        <location filename="../../app/settings/declared.py"/>
        <source>正式网点不得使用培训设备。</source>
        <translation>A real branch may not use specimen devices.</translation>
    </message>
    <message>
        <location filename="../../app/bootstrap.py"/>
        <source>请更正 settings.toml。</source>
        <translation>Correct settings.toml.</translation>
    </message>
    <message>
        <location filename="../../app/commands/__init__.py"/>
        <source>请检查磁盘空间、文件大小限制和权限后重试。</source>
        <translation>Check room on the disk, limits of file size and rights, then try again.</translation>
    </message>
    <message>
        <location filename="../../app/commands/__init__.py"/>
        <source>日志无法写入。</source>
        <translation>The log could not be written.</translation>
    </message>
    <message>
        <location filename="../../app/commands/__init__.py"/>
        <source>{where}请报告技术支持。</source>
        <translation>{where} Please tell support.</translation>
    </message>
    <message>
        <location filename="../../app/commands/__init__.py"/>
        <location filename="../../app/commands/blank_form.py"/>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>可用：{known}。</source>
        <translation>There are: {known}.</translation>
    </message>
    <message>
        <location filename="../../app/commands/__init__.py"/>
        <source>尚未设置网点，无处写入阈值。</source>
        <translation>Nothing is set up yet: limits cannot be kept.</translation>
    </message>
    <message>
        <location filename="../../app/commands/__init__.py"/>
        <location filename="../../app/commands/certificate.py"/>
        <source>请先运行 guitai init 或打开培训库。</source>
        <translation>Run guitai init, or open the training store.</translation>
    </message>
    <message>
        <location filename="../../app/commands/__init__.py"/>
        <source>见 guitai init --help。</source>
        <translation>See guitai init --help.</translation>
    </message>
    <message>
        <location filename="../../app/commands/blank_form.py"/>
        <source>{width}×{height} 毫米，{n} 页</source>
        <translation>{width} × {height} mm, {n} page(s)</translation>
    </message>
    <message>
        <location filename="../../app/commands/blank_form.py"/>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <location filename="../../app/commands/blank_form.py"/>
        <source>尺寸</source>
        <translation>Size</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate.py"/>
        <source>缺少列：{c}</source>
        <translation>lacks columns: {c}</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate.py"/>
        <source>须有两张不同的图片：{c}</source>
        <translation>needs two different pictures: {c}</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate.py"/>
        <source>same 须为 0 或 1：{c}</source>
        <translation>same is 0 or 1, not: {c}</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate.py"/>
        <source>没有图片对{c}</source>
        <translation>has no pairs{c}</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate.py"/>
        <source>{file} 第 {line} 行：{why}。</source>
        <translation>{file}, line {line}: {why}.</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate.py"/>
        <source>格式：path_a,path_b,same,set；路径相对于该文件，same 为 1（同一人）或 0。</source>
        <translation>Write path_a,path_b,same,set: paths relative to the file; same 1 (one person) or 0.</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate.py"/>
        <source>{file}：{a} 与 {b} 既被说成同一人，又被说成两个人。</source>
        <translation>{file}: {a} and {b} are said to be one person and to be two.</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate.py"/>
        <source>请更正 same 一列。</source>
        <translation>Correct the column same.</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate.py"/>
        <source>图片对太少，不足以确定阈值：至少须有不同人 {d} 对、同一人 {s} 对可用。</source>
        <translation>There are too few pairs to set limits: at least {d} of two people and {s} of one person must be usable.</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate.py"/>
        <source>请补充图片对后重试。原有阈值未改动。</source>
        <translation>Add pairs. The limits are as before.</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>相像阈值</source>
        <translation>Alike up to</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>人工阈值</source>
        <translation>A human up to</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>程序库默认</source>
        <translation>Library default</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>误识率</source>
        <translation>false alike</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>拒真率</source>
        <translation>not alike</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>现场照片一张</source>
        <translation>one live picture</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>现场照片两张取平均</source>
        <translation>mean of two live pictures</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>现场照片三张取平均</source>
        <translation>mean of three live pictures</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>全部图片</source>
        <translation>all sets</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>比对方法</source>
        <translation>Recipe</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>比对次数</source>
        <translation>Trials</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>同一人 {s}，不同人 {d}，涉及 {p} 人；因图片不可用略去 {o}</source>
        <translation>{s} of one person, {d} of two, {p} people; {o} left out for want of a usable picture</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>等错误率</source>
        <translation>Equal error rate</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>无：该模型尚未校准，一律由人工判断</source>
        <translation>none: nothing was measured for this model; a human decides on every face</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>现行阈值</source>
        <translation>Limits in force</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>误识率≤{a}</source>
        <translation>False alike ≤ {a}</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>各次比对共用照片，区间偏于乐观。</source>
        <translation>The trials share photographs: their intervals flatter.</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../ui/messages.py"/>
        <location filename="../../ui/prints.py"/>
        <source>注意</source>
        <translation>Mind</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>图片对不足以证明：须 {n} 对不同人，现有 {d} 对，零误识也只能证明 {b}</source>
        <translation>too few pairs to show it: it takes {n} of two people; {d} without a single error show {b}</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>{limit}：{far}；{frr}</source>
        <translation>{limit}: {far}; {frr}</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>识别模型</source>
        <translation>Recogniser</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <location filename="../../ui/pages/sources.py"/>
        <source>图片</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>不可用图片</source>
        <translation>Of no use</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>方括号内为 95% 置信区间（Wilson）；n 对无一差错时，真实比率仍可能高达 3/n。</source>
        <translation>In brackets: 95 % intervals (Wilson). Not one error in n pairs still leaves 3/n open.</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>说明</source>
        <comment>Note</comment>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>曲线图</source>
        <translation>Curves</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>已写入</source>
        <translation>Written</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>校准</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>{r}：{l}，误识率不超过 {b}（95%）</source>
        <translation>{r}: {l}, false alike at most {b} (95 %)</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>重新启动程序后生效。</source>
        <translation>It comes into force at the next start.</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>生效</source>
        <translation>In force</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>同一人 {s}，不同人 {d}；{m}</source>
        <translation>one person {s}, two people {d}; {m}</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>误识率（不同人被判相像）</source>
        <translation>false alike (two people)</translation>
    </message>
    <message>
        <location filename="../../app/commands/calibrate_shown.py"/>
        <source>拒真率（同一人未判相像）</source>
        <translation>not alike (one person)</translation>
    </message>
    <message>
        <location filename="../../app/commands/certificate.py"/>
        <source>所有者</source>
        <translation>Owner</translation>
    </message>
    <message>
        <location filename="../../app/commands/certificate.py"/>
        <source>指纹</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <location filename="../../app/commands/certificate.py"/>
        <source>有效期</source>
        <translation>Valid</translation>
    </message>
    <message>
        <location filename="../../app/commands/certificate.py"/>
        <source>用途</source>
        <comment>For</comment>
        <translation>For</translation>
    </message>
    <message>
        <location filename="../../app/commands/certificate.py"/>
        <source>本工作站现用，签署单据</source>
        <translation>signs the papers of this workstation now</translation>
    </message>
    <message>
        <location filename="../../app/commands/certificate.py"/>
        <source>本网点工作站 {workstation}，验证旧单据</source>
        <translation>workstation {workstation}: known for its papers</translation>
    </message>
    <message>
        <location filename="../../app/commands/certificate.py"/>
        <source>其他网点，仅用于验证</source>
        <translation>another branch: to prove its papers only</translation>
    </message>
    <message>
        <location filename="../../app/commands/certificate.py"/>
        <source>尚未设置网点，没有证书。</source>
        <translation>Nothing is set up yet: there is no certificate.</translation>
    </message>
    <message>
        <location filename="../../app/commands/certificate.py"/>
        <source>本工作站还没有证书。</source>
        <translation>This workstation has no certificate yet.</translation>
    </message>
    <message>
        <location filename="../../app/commands/certificate.py"/>
        <source>生成第一张单据时自动制作。</source>
        <translation>One is made with the first paper.</translation>
    </message>
    <message>
        <location filename="../../app/commands/certificate.py"/>
        <location filename="../../app/commands/manual.py"/>
        <location filename="../../app/desk/records.py"/>
        <location filename="../../app/desk/rehearsal.py"/>
        <location filename="../../app/desk/wordings.py"/>
        <location filename="../../ui/help/book.py"/>
        <location filename="../../ui/help/printing.py"/>
        <source>请换一个位置再试。</source>
        <translation>Choose another place and try again.</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>柜员号</source>
        <comment>staff number</comment>
        <translation>staff number</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>已导出 {done}/{of} 张（Ctrl+C 停止）</source>
        <translation>{done} of {of} papers (Ctrl+C stops)</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>格式：2026-03-09</source>
        <translation>Write it like 2026-03-09</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>缺少：{what}</source>
        <translation>Missing: {what}</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>见 guitai export-papers --help。</source>
        <translation>See guitai export-papers --help.</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>缺少：密码</source>
        <translation>Missing: the password</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>请在终端上运行，或用 --password-file。</source>
        <translation>Run it at a terminal, or name a file.</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>导出原因</source>
        <comment>reason</comment>
        <translation>reason</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>已导出 {n} 张单据到 {folder}。</source>
        <translation>{n} papers were exported to {folder}.</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>日志号</source>
        <comment>Journal entry</comment>
        <translation>Journal entry</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>目录摘要</source>
        <comment>Digest of index</comment>
        <translation>Digest of index</translation>
    </message>
    <message>
        <location filename="../../app/commands/export_papers.py"/>
        <source>缺</source>
        <translation>Lacking</translation>
    </message>
    <message>
        <location filename="../../app/commands/first_day.py"/>
        <source>格式：柜员号:姓名:级别(1-4)</source>
        <translation>NUMBER:NAME:LEVEL (1 to 4)</translation>
    </message>
    <message>
        <location filename="../../app/commands/first_day.py"/>
        <source>{number}：{why}</source>
        <translation>{number}: {why}</translation>
    </message>
    <message>
        <location filename="../../app/commands/first_day.py"/>
        <source>请换一个密码。</source>
        <translation>Choose another one.</translation>
    </message>
    <message>
        <location filename="../../app/commands/first_day.py"/>
        <source>格式：柜员号:起始序号:张数</source>
        <translation>STAFF:FIRST:COUNT</translation>
    </message>
    <message>
        <location filename="../../app/commands/first_day.py"/>
        <location filename="../../app/domain/parameters.py"/>
        <source>请更正后重试。</source>
        <translation>Correct it and try again.</translation>
    </message>
    <message>
        <location filename="../../app/commands/given.py"/>
        <source>请另存为 UTF-8 后重试。</source>
        <translation>Save it as UTF-8 and try again.</translation>
    </message>
    <message>
        <location filename="../../app/commands/given.py"/>
        <source>格式：{"步骤": {"栏目": "值"}}。</source>
        <translation>Write {"slot": {"field": "value"}}.</translation>
    </message>
    <message>
        <location filename="../../app/commands/given.py"/>
        <source>请更正该文件。</source>
        <translation>Correct the file.</translation>
    </message>
    <message>
        <location filename="../../app/commands/manual.py"/>
        <source>，{n}页</source>
        <translation>, {n} pages</translation>
    </message>
    <message>
        <location filename="../../app/commands/manual.py"/>
        <source>{file}（{m}幅画面{pages}）</source>
        <translation>{file} ({m} pictures{pages})</translation>
    </message>
    <message>
        <location filename="../../app/commands/retention.py"/>
        <source>{on}：{n}张单据保存期届满（客户资料{records}年，会计凭证{vouchers}年）。不会自动销毁。</source>
        <translation>{on}: {n} papers are past their term (records {records} years, vouchers {vouchers}). Nothing is destroyed by itself.</translation>
    </message>
    <message>
        <location filename="../../app/commands/retention.py"/>
        <source>已核查单据</source>
        <translation>Looked at</translation>
    </message>
    <message>
        <location filename="../../app/commands/retention.py"/>
        <source>关系存续</source>
        <translation>Accounts still open</translation>
    </message>
    <message>
        <location filename="../../app/commands/retention.py"/>
        <source>期限未满</source>
        <translation>Term still runs</translation>
    </message>
    <message>
        <location filename="../../app/commands/retention.py"/>
        <source>另有{n}张，见 --json。</source>
        <translation>{n} more: see --json.</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../app/desk/workstation.py"/>
        <source>没有这个文件。</source>
        <translation>There is no such file.</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>请核对路径。</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>该文件无法读取（是目录，或没有权限）。</source>
        <translation>It cannot be read: a folder, or no right.</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>请核对路径和权限。</source>
        <translation>Check path and rights.</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>提示</source>
        <comment>mind</comment>
        <translation>mind</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>须授权</source>
        <comment>ask higher</comment>
        <translation>ask higher</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>不得办理</source>
        <translation>refused</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>停止</source>
        <comment>stopped</comment>
        <translation>stopped</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>正面</source>
        <translation>front</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../app/desk/document_evidence.py"/>
        <source>背面</source>
        <translation>back</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>已办结</source>
        <translation>Performed</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>未办结，停在“{s}”（{c}）</source>
        <translation>Not performed: stopped at “{s}” ({c})</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../app/papers/front.py"/>
        <source>日志号</source>
        <comment>Journal</comment>
        <translation>Journal</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../app/rules/papers/agreed.py"/>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>账号</source>
        <comment>Account</comment>
        <translation>Account</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../app/rules/papers/agreed.py"/>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>卡号</source>
        <comment>Card</comment>
        <translation>Card</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>证件</source>
        <comment>Identity document</comment>
        <translation>Identity document</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>规则与说明</source>
        <translation>Verdicts</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../app/desk/customer_pending.py"/>
        <location filename="../../app/desk/manual.py"/>
        <location filename="../../ui/case/done.py"/>
        <location filename="../../ui/help/screens.py"/>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/screens/customer.py"/>
        <location filename="../../ui/screens/entry.py"/>
        <location filename="../../ui/screens/papers.py"/>
        <source>单据</source>
        <comment>Papers</comment>
        <translation>Papers</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>办结</source>
        <comment>perform</comment>
        <translation>perform</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>  ← 不确定，须对照证件</source>
        <translation>  ← uncertain: compare with the card</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>长期</source>
        <comment>no end</comment>
        <translation>no end</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>{band}（距离 {d}）</source>
        <translation>{band} (distance {d})</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/desk/self_test.py"/>
        <location filename="../../ui/screens/place.py"/>
        <source>正常</source>
        <comment>well</comment>
        <translation>well</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>异常</source>
        <comment>FAULT</comment>
        <translation>FAULT</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>网点已建立</source>
        <translation>The branch is set up</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>目录</source>
        <comment>Folder</comment>
        <translation>Folder</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>柜台</source>
        <comment>Counter</comment>
        <translation>Counter</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>员工</source>
        <translation>Staff</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <location filename="../../ui/first_start/guide.py"/>
        <source>空白卡</source>
        <translation>Blank cards</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>请立即备份该目录，尤其是其中的 keys：没有密钥，账簿无法打开。下一步：guitai self-test。</source>
        <translation>Back up this folder now, above all its keys: without them the books cannot be opened. Next: guitai self-test.</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>日志完整，共{n}笔。</source>
        <translation>The journal is whole: {n} entries.</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>日志不完整：{what}请停止记账并报告主管和科技部门。</source>
        <translation>The journal is NOT whole. {what} Stop recording and tell the supervisor and IT.</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>用时</source>
        <translation>Time</translation>
    </message>
    <message>
        <location filename="../../app/commands/shown.py"/>
        <source>用时 {s} 秒</source>
        <translation>Took {s} s</translation>
    </message>
    <message>
        <location filename="../../app/commands/verify_paper.py"/>
        <source>归档单据 {papers} 张，逐张核验无误。</source>
        <translation>{papers} papers of the archive, each proved.</translation>
    </message>
    <message>
        <location filename="../../app/commands/verify_paper.py"/>
        <source>归档单据 {papers} 张，其中 {faults} 张有问题。</source>
        <translation>{papers} papers of the archive; something is wrong with {faults} of them.</translation>
    </message>
    <message>
        <location filename="../../app/commands/verify_paper.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>签名</source>
        <comment>Signature</comment>
        <translation>Signature</translation>
    </message>
    <message>
        <location filename="../../app/commands/verify_paper.py"/>
        <source>已登记</source>
        <translation>known here</translation>
    </message>
    <message>
        <location filename="../../app/commands/verify_paper.py"/>
        <source>未登记</source>
        <translation>not known here</translation>
    </message>
    <message>
        <location filename="../../app/commands/verify_paper.py"/>
        <source>完好</source>
        <translation>good</translation>
    </message>
    <message>
        <location filename="../../app/commands/verify_paper.py"/>
        <source>不符</source>
        <comment>does not fit</comment>
        <translation>does not fit</translation>
    </message>
    <message>
        <location filename="../../app/desk/authorisations.py"/>
        <source>须由本窗口签到的人员本人授权。</source>
        <translation>Only whoever is signed in at this window may decide here.</translation>
    </message>
    <message>
        <location filename="../../app/desk/authorisations.py"/>
        <source>请输入本人柜员号和密码；由他人授权的，请其自行签到。</source>
        <translation>Enter your own number and password; somebody else signs in for themselves.</translation>
    </message>
    <message>
        <location filename="../../app/desk/authorisations.py"/>
        <source>柜员刚刚修改了此业务，授权未予记录。</source>
        <translation>The teller has just changed this case; nothing was signed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/authorisations.py"/>
        <location filename="../../app/desk/reviewing.py"/>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>请重新查看后再决定。</source>
        <translation>Look at it again, then decide.</translation>
    </message>
    <message>
        <location filename="../../app/desk/authorisations.py"/>
        <source>此业务不在您的授权范围内。</source>
        <translation>This case is not one that you may decide.</translation>
    </message>
    <message>
        <location filename="../../app/desk/authorisations.py"/>
        <source>本人经办的业务和超出本人级别的业务须由他人授权。</source>
        <translation>A case of one's own, or above one's level, is somebody else's to decide.</translation>
    </message>
    <message>
        <location filename="../../app/desk/authorisations.py"/>
        <source>此业务已由 {who} {name} 处理：{what}。</source>
        <translation>{who} {name} has decided this case: {what}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/authorisations.py"/>
        <source>无须再次授权。</source>
        <translation>Nothing more is needed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/authorisations.py"/>
        <source>此业务已办结，日志号 {n}。</source>
        <translation>This case is closed: entry {n}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/authorisations.py"/>
        <source>此业务已不存在。</source>
        <translation>There is no such case any more.</translation>
    </message>
    <message>
        <location filename="../../app/desk/authorisations.py"/>
        <source>请刷新待授权列表。</source>
        <translation>Reload the list.</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>壹贰叁肆伍陆柒捌玖拾 0123456789 ¥1,234.50 生僻字：㐀𠮷䶮 · áèǒü</source>
        <translation>The quick brown fox jumps over the lazy dog. 0123456789</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>系统默认打印机</source>
        <translation>The system's default printer</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>请更正后再试。</source>
        <translation>Correct it and try again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>应听到一句中文。</source>
        <translation>One sentence in Chinese should be heard.</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>不打印：单据只留存。</source>
        <translation>Nothing is printed: papers are only kept.</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>测试页已交给 {printer}（{job}）。</source>
        <translation>The test page went to {printer} ({job}).</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>未设置读卡器。</source>
        <translation>No reader is set.</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>{reader} 已应答，没有证件。放上证件可再试一次。</source>
        <translation>{reader} answers; no document lies on it. Lay one down to try again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>{reader} 读到：{kind} {name}</source>
        <translation>{reader} read: {kind} {name}</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/desk/self_test.py"/>
        <location filename="../../app/settings/__init__.py"/>
        <location filename="../../ui/screens/paper_panel.py"/>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../ui/screens/place.py"/>
        <source>终端号</source>
        <translation>Workstation</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>时间</source>
        <comment>Time</comment>
        <translation>Time</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>用途</source>
        <comment>Use</comment>
        <translation>Use</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>仅供测试，不是凭证</source>
        <translation>a test only, no voucher</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>打印测试页</source>
        <translation>Test page</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>测试联</source>
        <translation>Test copy</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>字样</source>
        <translation>Characters</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>未设置扫描文件夹。</source>
        <translation>No folder is set.</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>没有短信网关可试。</source>
        <translation>There is no SMS gateway to try.</translation>
    </message>
    <message>
        <location filename="../../app/desk/bench.py"/>
        <source>可以写入；没有发送短信。</source>
        <translation>It can be written; no message was sent.</translation>
    </message>
    <message>
        <location filename="../../app/desk/branch_certificate.py"/>
        <source>工作站 {workstation} 已用该证书签署单据。</source>
        <translation>Workstation {workstation} signs papers by this certificate already.</translation>
    </message>
    <message>
        <location filename="../../app/desk/branch_certificate.py"/>
        <source>每台工作站须用各自的证书，请另行申请。</source>
        <translation>Each workstation needs one of its own: ask the bank for another.</translation>
    </message>
    <message>
        <location filename="../../app/desk/card_search.py"/>
        <source>没有可放到读卡器上的这种样本证件。</source>
        <translation>No such specimen can be laid there.</translation>
    </message>
    <message>
        <location filename="../../app/desk/card_search.py"/>
        <source>请另选一位样本客户。</source>
        <translation>Choose another specimen customer.</translation>
    </message>
    <message>
        <location filename="../../app/desk/card_search.py"/>
        <location filename="../../app/desk/identity.py"/>
        <source>本柜台未设置证件读卡器。</source>
        <translation>No reader for identity cards is set here.</translation>
    </message>
    <message>
        <location filename="../../app/desk/card_search.py"/>
        <source>请输入姓名或证件号码末四位。</source>
        <translation>Type the name, or the number's last four.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>授权之后“{what}”已重新设置</source>
        <translation>“{what}” was given anew after the word</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>请由有权人员办理。</source>
        <translation>Somebody of that level must do it.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>“{slot}”的内容刚刚变更，未予记录。</source>
        <translation>“{slot}” has just changed; it was not recorded.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>请重新查看后确认。</source>
        <translation>Look again, then confirm.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <location filename="../../ui/case/end_panel.py"/>
        <source>须填写原因。</source>
        <translation>A reason is required.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>请填写原因后再试。</source>
        <translation>Enter the reason and try again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>请由经办柜员继续办理。</source>
        <translation>That teller must go on with it.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>“{slot}”所依据的内容刚刚变更，未予记录。</source>
        <translation>What “{slot}” rests on has just changed; it was not recorded.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>请重做此步骤。</source>
        <translation>Do this step again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>前面的步骤尚未完成。</source>
        <translation>An earlier step is not done yet.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>请先完成前面的步骤。</source>
        <translation>Do the earlier step first.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>“{slot}”不能直接录入。</source>
        <translation>“{slot}” cannot simply be entered.</translation>
    </message>
    <message>
        <location filename="../../app/desk/cases.py"/>
        <source>请按步骤办理。</source>
        <translation>Do the step itself.</translation>
    </message>
    <message>
        <location filename="../../app/desk/checks.py"/>
        <source>结果代码</source>
        <translation>Result code</translation>
    </message>
    <message>
        <location filename="../../app/desk/checks.py"/>
        <source>结果单流水号</source>
        <translation>Sheet's serial</translation>
    </message>
    <message>
        <location filename="../../app/desk/checks.py"/>
        <source>返回的签发机关</source>
        <translation>Issuer named</translation>
    </message>
    <message>
        <location filename="../../app/desk/checks.py"/>
        <source>核查服务已返回结果，不得以手工录入替代。</source>
        <translation>The service has answered; no copied sheet takes its place.</translation>
    </message>
    <message>
        <location filename="../../app/desk/checks.py"/>
        <source>如有疑问请重新核查。</source>
        <translation>If in doubt ask the service again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/checks.py"/>
        <source>请客户查看短信。</source>
        <translation>The customer looks at the message.</translation>
    </message>
    <message>
        <location filename="../../app/desk/checks.py"/>
        <source>没有有效的验证码。</source>
        <translation>There is no valid code.</translation>
    </message>
    <message>
        <location filename="../../app/desk/checks.py"/>
        <source>请重新发送。</source>
        <translation>Send a new one.</translation>
    </message>
    <message>
        <location filename="../../app/desk/checks.py"/>
        <location filename="../../app/desk/document_entry.py"/>
        <location filename="../../app/desk/first_day.py"/>
        <location filename="../../app/desk/workstation.py"/>
        <location filename="../../app/domain/parameters.py"/>
        <location filename="../../app/flow/forms.py"/>
        <location filename="../../ui/pages/credentials.py"/>
        <location filename="../../ui/screens/printing.py"/>
        <source>此项必填。</source>
        <translation>This is required.</translation>
    </message>
    <message>
        <location filename="../../app/desk/checks.py"/>
        <source>手机号尚未核验。</source>
        <translation>No number is confirmed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/checks.py"/>
        <source>请先发送并核对验证码。</source>
        <translation>Send a code and confirm it first.</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>未练习</source>
        <translation>not tried yet</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <location filename="../../ui/screens/exercises.py"/>
        <source>正确</source>
        <translation>right</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <location filename="../../ui/screens/exercises.py"/>
        <source>错误受理</source>
        <translation>wrongly accepted</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <location filename="../../ui/screens/exercises.py"/>
        <source>错误拒绝</source>
        <translation>wrongly refused</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <location filename="../../ui/screens/exercises.py"/>
        <source>被授权人拦下</source>
        <translation>caught by the authoriser</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>没有结论</source>
        <translation>not decided</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>规则不允许继续：先看清每一条和它的出路；客户能补正的请客户补正，否则按 F12 不予受理并写明原因。</source>
        <translation>A rule says no: read each one and its way out. What the customer can put right, let them; otherwise press F12 to decline, and say why.</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>可以对客户说：{words}</source>
        <translation>You may say to the customer: {words}</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>主管退回了：先改标出的栏目，其余内容都还在。</source>
        <translation>The authoriser returned it: correct the marked fields; everything else is still there.</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>“{step}”须重做：{why}</source>
        <translation>“{step}” must be done again: {why}</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>全部步骤已完成：按 F12 办理记账。</source>
        <translation>Every step is done: press F12 to perform.</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>{step}：{how}</source>
        <translation>{step}: {how}</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>{step}（客户操作）：{how}</source>
        <translation>{step} (by the customer): {how}</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>{step}（双人）：{how}</source>
        <translation>{step} (two members of staff): {how}</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>{step}（{level}）：{how}</source>
        <translation>{step} ({level}): {how}</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>“{seen}”已完成：看清本页的结果，再去“{step}”。</source>
        <translation>“{seen}” is done: look at what came of it, then go on to “{step}”.</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>客户说：手机号是 {phone}。</source>
        <translation>The customer says: my mobile is {phone}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>职业</source>
        <comment>occupation</comment>
        <translation>occupation</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>工作单位</source>
        <comment>employer</comment>
        <translation>employer</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>年收入</source>
        <comment>yearly income</comment>
        <translation>yearly income</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>资金来源</source>
        <comment>source of funds</comment>
        <translation>source of funds</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>用途</source>
        <comment>use</comment>
        <translation>use</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>现住址</source>
        <comment>address</comment>
        <translation>address</translation>
    </message>
    <message>
        <location filename="../../app/desk/coach.py"/>
        <source>已有{count}条提示，先看右侧再继续。</source>
        <translation>{count} findings so far: read them on the right first.</translation>
    </message>
    <message>
        <location filename="../../app/desk/counter.py"/>
        <source>尚未签到。</source>
        <translation>Nobody is signed in.</translation>
    </message>
    <message>
        <location filename="../../app/desk/counter.py"/>
        <source>请先签到。</source>
        <translation>Sign in first.</translation>
    </message>
    <message>
        <location filename="../../app/desk/counter.py"/>
        <source>请核对交易码。</source>
        <translation>Check the transaction code.</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <location filename="../../app/desk/first_day.py"/>
        <location filename="../../app/domain/document_forms.py"/>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <location filename="../../ui/first_start/people.py"/>
        <source>姓名</source>
        <comment>Name</comment>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <location filename="../../app/domain/document_forms.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <location filename="../../app/domain/document_forms.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>出生日期</source>
        <comment>Date of birth</comment>
        <translation>Date of birth</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>国籍（地区）</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <location filename="../../app/domain/document_forms.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <source>民族</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <location filename="../../app/domain/document_forms.py"/>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <source>英文姓名</source>
        <translation>Name in Latin letters</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/domain/risk_grade.py"/>
        <location filename="../../app/rules/particulars.py"/>
        <location filename="../../ui/pages/phone.py"/>
        <source>手机号</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <location filename="../../app/domain/risk_grade.py"/>
        <location filename="../../app/evidence/due_diligence.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <location filename="../../app/rules/particulars.py"/>
        <source>职业</source>
        <comment>Occupation</comment>
        <translation>Occupation</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <source>非柜面渠道</source>
        <comment>Besides the counter</comment>
        <translation>Besides the counter</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <source>未开通</source>
        <comment>not open</comment>
        <translation>not open</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <source>日限额{daily}、日{count}笔、年限额{yearly}</source>
        <translation>{daily} and {count} times a day, {yearly} a year</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <location filename="../../app/evidence/terms.py"/>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>短信提醒</source>
        <translation>SMS notices</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <source>已开通</source>
        <translation>on</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_parts.py"/>
        <source>未开通</source>
        <comment>off</comment>
        <translation>off</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>请客户更新证件后办理。</source>
        <translation>The customer shows a renewed document first.</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>证件过期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>{kind}已于 {until} 到期。</source>
        <translation>{kind}: expired on {until}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>证件将到期</source>
        <translation>Ends soon</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>{kind}将于 {until} 到期，还有{days}天。</source>
        <translation>{kind}: ends on {until}, in {days} days.</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>请提醒客户更新证件。</source>
        <translation>Remind the customer to renew it.</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>名单</source>
        <translation>Lists</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>按本行规定报告、处理；不得向客户透露。</source>
        <translation>Report and act as the bank prescribes; tell the customer nothing.</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>请在单据中处理。</source>
        <translation>See to it under Papers.</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>本行未受理</source>
        <comment>was declined</comment>
        <translation>was declined</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>客户放弃</source>
        <comment>was withdrawn</comment>
        <translation>was withdrawn</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>被授权人拒绝</source>
        <translation>was rejected</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>{day} {title}{how}：{reason}</source>
        <translation>{day}: {title} {how}: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>芯片警示</source>
        <translation>Chip alarm</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>当时证件芯片与印刷内容不一致或未能读取，请从严核对。</source>
        <translation>The chip differed from the print, or was not read: look closely.</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_pending.py"/>
        <source>近期未办成</source>
        <translation>Came to nothing</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_views.py"/>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>身份信息</source>
        <translation>Identity</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_views.py"/>
        <location filename="../../app/evidence/unmasked.py"/>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>联系方式与尽职调查</source>
        <translation>Contact and due diligence</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_views.py"/>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>账号与卡号</source>
        <translation>Account and card numbers</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_views.py"/>
        <source>有效</source>
        <translation>valid</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_views.py"/>
        <source>即将到期</source>
        <comment>ends soon</comment>
        <translation>ends soon</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_views.py"/>
        <source>已过期</source>
        <comment>expired</comment>
        <translation>expired</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_views.py"/>
        <source>证件未载明有效期</source>
        <translation>no date on it</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_views.py"/>
        <location filename="../../app/desk/search.py"/>
        <source>客户号</source>
        <comment>customer number</comment>
        <translation>customer number</translation>
    </message>
    <message>
        <location filename="../../app/desk/customer_views.py"/>
        <location filename="../../app/desk/search.py"/>
        <location filename="../../app/rules/known_customer.py"/>
        <source>证件号码</source>
        <comment>document number</comment>
        <translation>document number</translation>
    </message>
    <message>
        <location filename="../../app/desk/customers.py"/>
        <source>未办完</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <location filename="../../app/desk/customers.py"/>
        <source>{title}尚未办完（经办柜员 {teller}）。</source>
        <translation>{title} is not finished (teller {teller}).</translation>
    </message>
    <message>
        <location filename="../../app/desk/customers.py"/>
        <source>可继续办理。</source>
        <translation>It can be gone on with.</translation>
    </message>
    <message>
        <location filename="../../app/desk/customers.py"/>
        <source>由该柜员继续办理。</source>
        <translation>That teller goes on with it.</translation>
    </message>
    <message>
        <location filename="../../app/desk/customers.py"/>
        <source>请重新查找。</source>
        <translation>Search again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/customers.py"/>
        <source>名单筛查未通过</source>
        <translation>stopped by the screening lists</translation>
    </message>
    <message>
        <location filename="../../app/desk/desk.py"/>
        <source>请客户重新输入。</source>
        <translation>The customer enters it again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/desk.py"/>
        <source>密码须为6位数字。</source>
        <translation>A PIN has six digits.</translation>
    </message>
    <message>
        <location filename="../../app/desk/desk.py"/>
        <source>两次输入的密码不一致。</source>
        <translation>The two PINs differ.</translation>
    </message>
    <message>
        <location filename="../../app/desk/desk.py"/>
        <source>密码过于简单：{why}。</source>
        <translation>The PIN is too easy to guess: {why}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/desk.py"/>
        <source>请客户换一个密码。</source>
        <translation>The customer chooses another one.</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>芯片</source>
        <translation>chip</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>印刷（录入）</source>
        <translation>print (or entry)</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>影像识读</source>
        <translation>read from the picture</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>柜员录入</source>
        <translation>entered by the teller</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>本次登记</source>
        <translation>this case</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>联网核查</source>
        <comment>network check</comment>
        <translation>network check</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>芯片最新住址</source>
        <comment>newest address of the chip</comment>
        <translation>newest address of the chip</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>本行原登记</source>
        <translation>in the books</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>上次送审</source>
        <translation>shown last time</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>现在</source>
        <translation>now</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>（无）</source>
        <translation>(nothing)</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>与姓名不匹配</source>
        <translation>does not match the name</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>号码不存在</source>
        <translation>no such number</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>原图像</source>
        <translation>the earlier picture</translation>
    </message>
    <message>
        <location filename="../../app/desk/differences.py"/>
        <source>新图像</source>
        <translation>another picture</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_entry.py"/>
        <source>请对照证件更正“{f}”。</source>
        <translation>Correct “{f}” against the document.</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_entry.py"/>
        <source>须为男或女。</source>
        <translation>This must be 男 or 女.</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_entry.py"/>
        <source>没有此国家（地区），请填名称或三位字母代码（如 KAZ）。</source>
        <translation>No such country: enter its name or its three letters (such as KAZ).</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_entry.py"/>
        <source>须为拉丁字母，如 SMITH, JOHN。</source>
        <translation>Latin letters, such as SMITH, JOHN.</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_entry.py"/>
        <location filename="../../app/flow/forms.py"/>
        <source>含有不可打印的字符。</source>
        <translation>Contains an unprintable character.</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_entry.py"/>
        <source>日期不存在，请按 2030-01-31 填写。</source>
        <translation>No such date; write 2030-01-31.</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_evidence.py"/>
        <source>正面（人像面）</source>
        <translation>front (portrait side)</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_evidence.py"/>
        <source>非中国籍通行证须填写国籍。</source>
        <translation>A permit for those who are not Chinese nationals states the nationality.</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_evidence.py"/>
        <source>缺少证件{side}。</source>
        <translation>The document's {side} is missing.</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_evidence.py"/>
        <source>请拍摄该面。</source>
        <translation>Take a picture of that side.</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_evidence.py"/>
        <source>图片中是{seen}，不是{kind}。</source>
        <translation>The picture shows: {seen}; not: {kind}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_evidence.py"/>
        <source>请改选证件种类，或重新拍摄。</source>
        <translation>Choose the other kind, or take it again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/document_evidence.py"/>
        <source>识别不确定，请对照证件确认或更正。</source>
        <translation>Read without certainty: compare with the document and confirm or correct.</translation>
    </message>
    <message>
        <location filename="../../app/desk/export_files.py"/>
        <source>请另选一个空文件夹，或一个还不存在的名称。</source>
        <translation>Name an empty folder, or a new one.</translation>
    </message>
    <message>
        <location filename="../../app/desk/export_files.py"/>
        <source>请检查磁盘空间和权限，或换一个位置。</source>
        <translation>Check room and rights on the disk, or choose another place.</translation>
    </message>
    <message>
        <location filename="../../app/desk/exporting.py"/>
        <source>{which} 没有单据。</source>
        <translation>There are no papers of {which}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/exporting.py"/>
        <source>请核对日期、客户号或日志号。</source>
        <translation>Check the day or the number.</translation>
    </message>
    <message>
        <location filename="../../app/desk/faces.py"/>
        <source>动作活体尚未结束。</source>
        <translation>The prompts are still being followed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/faces.py"/>
        <source>请等待结束，或选择“无法配合”。</source>
        <translation>Wait, or choose “cannot follow”.</translation>
    </message>
    <message>
        <location filename="../../app/desk/faces.py"/>
        <source>这次动作活体已经记录过。</source>
        <translation>This challenge was recorded before.</translation>
    </message>
    <message>
        <location filename="../../app/desk/faces.py"/>
        <source>请客户重新按提示动作。</source>
        <translation>The customer follows the prompts anew.</translation>
    </message>
    <message>
        <location filename="../../app/desk/faces.py"/>
        <source>第二名核对人不能是经办柜员。</source>
        <translation>The witness cannot be the teller.</translation>
    </message>
    <message>
        <location filename="../../app/desk/faces.py"/>
        <location filename="../../app/rules/face.py"/>
        <source>请另一名柜面人员核对。</source>
        <translation>Another member of staff must look.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>网点号须为4至9位数字。</source>
        <translation>The branch number has 4 to 9 digits.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>柜台号须为两位数字。</source>
        <translation>The counter number has two digits.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>卡BIN须为6或8位数字。</source>
        <translation>A BIN has 6 or 8 digits.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>至少须有一名主管和另一名员工，因为无人可以授权自己的业务。</source>
        <translation>There must be a supervisor and somebody else: nobody approves their own case.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>柜员号重复。</source>
        <translation>A staff number appears twice.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>库存归属的柜员不存在。</source>
        <translation>The stock's holder is not among the staff.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>每段库存至少一张，序号最多8位。</source>
        <translation>A run of cards has at least one, and sequences of at most 8 digits.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>库存号段重叠。</source>
        <translation>Two runs of cards overlap.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>须为数字。</source>
        <translation>Digits only.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>初始密码过于简单：不得为柜员号、连续或重复的字符，也不得为培训密码。</source>
        <translation>This first password is guessed at once: no staff number, no run or repetition of characters, no training password.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>两名员工的初始密码相同：授权须由另一人以本人密码作出。</source>
        <translation>Two people have the same first password: an approval is somebody else's, with their own.</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>银行名称</source>
        <translation>Bank</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>网点号</source>
        <translation>Branch number</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>4至9位数字，如 0101</source>
        <translation>4 to 9 digits, such as 0101</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>网点名称</source>
        <translation>Branch</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>柜台号</source>
        <translation>Counter</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>两位数字，如 01</source>
        <translation>two digits, such as 01</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>卡BIN</source>
        <translation>Card BIN</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <source>本行借记卡，6或8位数字</source>
        <translation>of the bank's debit cards, 6 or 8 digits</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <location filename="../../ui/pages/credentials.py"/>
        <source>柜员号</source>
        <comment>Number</comment>
        <translation>Number</translation>
    </message>
    <message>
        <location filename="../../app/desk/first_day.py"/>
        <location filename="../../ui/first_start/people.py"/>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <location filename="../../app/desk/form_settings.py"/>
        <source>位移应在 −{most} 至 {most} 毫米之间。</source>
        <translation>Offsets are between −{most} and {most} mm.</translation>
    </message>
    <message>
        <location filename="../../app/desk/form_settings.py"/>
        <source>打印机“{printer}”没有纸盒“{tray}”；有：{trays}。</source>
        <translation>The printer “{printer}” has no tray “{tray}”. There are: {trays}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/form_settings.py"/>
        <source>请更正后再提交。</source>
        <translation>Correct it and hand it over.</translation>
    </message>
    <message>
        <location filename="../../app/desk/glossary.py"/>
        <location filename="../../app/desk/search_views.py"/>
        <source>交易</source>
        <translation>Operations</translation>
    </message>
    <message>
        <location filename="../../app/desk/glossary.py"/>
        <source>步骤和内容</source>
        <translation>Steps and what they hold</translation>
    </message>
    <message>
        <location filename="../../app/desk/glossary.py"/>
        <source>人员和级别</source>
        <translation>People and levels</translation>
    </message>
    <message>
        <location filename="../../app/desk/glossary.py"/>
        <source>证件</source>
        <comment>Documents</comment>
        <translation>Documents</translation>
    </message>
    <message>
        <location filename="../../app/desk/glossary.py"/>
        <source>账户和卡</source>
        <translation>Accounts and cards</translation>
    </message>
    <message>
        <location filename="../../app/desk/glossary.py"/>
        <source>核查和人脸</source>
        <translation>Checks and faces</translation>
    </message>
    <message>
        <location filename="../../app/desk/glossary.py"/>
        <source>职业</source>
        <comment>Occupations</comment>
        <translation>Occupations</translation>
    </message>
    <message>
        <location filename="../../app/desk/glossary.py"/>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <location filename="../../app/rules/particulars.py"/>
        <location filename="../../app/rules/risk.py"/>
        <source>风险等级</source>
        <translation>Risk grade</translation>
    </message>
    <message>
        <location filename="../../app/desk/glossary.py"/>
        <source>结论和结果</source>
        <translation>Verdicts and outcomes</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>必填</source>
        <translation>required</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>选填</source>
        <translation>optional</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>证件上没有的不填</source>
        <translation>as the document prints it</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>柜员</source>
        <comment>The teller</comment>
        <translation>The teller</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>客户</source>
        <comment>The customer</comment>
        <translation>The customer</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>另一名柜面人员</source>
        <translation>A second member of staff</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>授权人</source>
        <comment>The authoriser</comment>
        <translation>The authoriser</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>{level}及以上</source>
        <translation>{level} or above</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>提示</source>
        <comment>Mind</comment>
        <translation>Mind</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <location filename="../../ui/messages.py"/>
        <source>不予办理</source>
        <translation>Refused</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>须授权</source>
        <comment>Needs approval</comment>
        <translation>Needs approval</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>暂停，回首页：已填内容都在草稿里，以后从首页继续。</source>
        <translation>Pause: everything entered stays in the draft; go on from the home screen later.</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>客户放弃：说明原因，业务以“{outcome}”结束并记入日志。</source>
        <translation>The customer leaves: with the reason, the case ends as “{outcome}” in the journal.</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>本行不予受理：说明原因，业务以“{outcome}”结束并记入日志。</source>
        <translation>Decline: with the reason, the case ends as “{outcome}” in the journal.</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>须{level}授权</source>
        <translation>Needs approval: {level}</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>从芯片或影像取得，由柜员确认</source>
        <translation>from chip or picture; the teller confirms</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>除{others}外都印有</source>
        <translation>printed on all but {others}</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>印在{kinds}上</source>
        <translation>printed on {kinds}</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>从列表选择</source>
        <translation>chosen from a list</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>勾选</source>
        <translation>a tick</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>金额，元，最多两位小数</source>
        <translation>an amount in yuan, at most two decimals</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>整数</source>
        <translation>a whole number</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>文字，最多{most}字</source>
        <translation>text, at most {most} characters</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>“{label}”为“{answers}”时</source>
        <translation>“{label}” is “{answers}”</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>“{label}”不是“{answers}”时</source>
        <translation>“{label}” is not “{answers}”</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>已勾选</source>
        <translation>ticked</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>未勾选</source>
        <translation>not ticked</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>视其他答案可不填</source>
        <translation>left out by some other answers</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>视其他答案而定</source>
        <translation>depends on the other answers</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>系统根据已知情况填好，由柜员确认或更正。</source>
        <translation>Worked out by the program from what is known; the teller confirms or corrects it.</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>此前任何内容变更后须重做。</source>
        <translation>Any change in what stands before reopens this.</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>“{what}”变更后须重做。</source>
        <translation>A change in {what} reopens this.</translation>
    </message>
    <message>
        <location filename="../../app/desk/help.py"/>
        <source>保密：不写入磁盘，也不进日志；中断后须重新输入。</source>
        <translation>Secret: it never reaches disk or journal; after a break it is entered again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>由谁操作</source>
        <translation>Who acts</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <location filename="../../app/desk/manual.py"/>
        <source>何时出现</source>
        <translation>When</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>自动填写</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>有效时间</source>
        <translation>Holds</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>变更影响</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>保密</source>
        <translation>Secret</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>栏目</source>
        <translation>Fields</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>适用规则</source>
        <translation>Rules that may speak here</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>这里的内容以后还会用到</source>
        <translation>Read again later by</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>不能继续时</source>
        <comment>Ways out</comment>
        <translation>Ways out</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <location filename="../../app/desk/manual.py"/>
        <source>每笔业务</source>
        <translation>always</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>可选</source>
        <translation>Choices</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>出现条件</source>
        <translation>When</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>另看</source>
        <translation>Also looks at</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <location filename="../../app/desk/manual.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>依据</source>
        <comment>Source</comment>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>处理</source>
        <translation>What to do</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>以下规则与“{step}”一步的规则内容相同，针对本步骤的证件：</source>
        <translation>These rules say here what they say at “{step}”, about the document of this step:</translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>{title}：</source>
        <translation>{title}: </translation>
    </message>
    <message>
        <location filename="../../app/desk/help_page.py"/>
        <source>{first}至{last}，共{n}项</source>
        <translation>{first} to {last}, {n} lines</translation>
    </message>
    <message>
        <location filename="../../app/desk/identity.py"/>
        <source>请拍摄证件。</source>
        <translation>Picture the document.</translation>
    </message>
    <message>
        <location filename="../../app/desk/identity.py"/>
        <source>芯片是{chip}，不是{kind}。</source>
        <translation>The chip is of: {chip}; not: {kind}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/identity.py"/>
        <source>请重新读取证件芯片。</source>
        <translation>Read the chip of this document again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/identity.py"/>
        <source>正式网点不得使用培训样本。</source>
        <translation>A real branch may not use specimens.</translation>
    </message>
    <message>
        <location filename="../../app/desk/identity.py"/>
        <source>请使用客户本人的证件。</source>
        <translation>Use the customer's own document.</translation>
    </message>
    <message>
        <location filename="../../app/desk/identity.py"/>
        <source>请换一张，或重新拍摄。</source>
        <translation>Choose another one, or take it anew.</translation>
    </message>
    <message>
        <location filename="../../app/desk/known_answers.py"/>
        <source>来自行内记录，请与客户确认</source>
        <translation>From the bank's records: confirm it</translation>
    </message>
    <message>
        <location filename="../../app/desk/known_answers.py"/>
        <source>来自证件，请与客户确认</source>
        <translation>From the document: confirm it</translation>
    </message>
    <message>
        <location filename="../../app/desk/known_answers.py"/>
        <source>上次声明（{on}）：{what}；须由客户重新声明。</source>
        <translation>Last declared ({on}): {what}. The customer declares it anew.</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/desk/self_test.py"/>
        <source>未设置</source>
        <comment>not set</comment>
        <translation>not set</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <source>点击进入设置。</source>
        <translation>Click to set it.</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <source>手工录入结果单</source>
        <comment>results entered by hand</comment>
        <translation>results entered by hand</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/desk/search.py"/>
        <source>培训样本</source>
        <comment>training</comment>
        <translation>training</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/settings/__init__.py"/>
        <source>证件摄像头</source>
        <translation>Document camera</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/settings/__init__.py"/>
        <source>人脸摄像头</source>
        <translation>Face camera</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/desk/self_test.py"/>
        <source>单据签名</source>
        <translation>Signing of papers</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../ui/messages.py"/>
        <location filename="../../ui/screens/place.py"/>
        <source>账簿</source>
        <translation>Books</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <source>磁盘仅剩 {room}</source>
        <translation>only {room} left on the disk</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <source>请清理磁盘或联系维护人员。</source>
        <translation>Make room on the disk, or call support.</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <source>正常，磁盘剩余 {room}</source>
        <translation>well, {room} left on the disk</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/desk/self_test.py"/>
        <source>识别</source>
        <translation>Eyes</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <source>识别进程未运行</source>
        <translation>the process of the eyes is not running</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <source>下次使用时自动重启。</source>
        <translation>It starts again at its next use.</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/desk/self_test.py"/>
        <location filename="../../app/settings/declared.py"/>
        <source>证件读卡器</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <source>{printer}：{wants}</source>
        <translation>{printer}: {wants}</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/desk/print_words.py"/>
        <source>处理后打印自动继续。</source>
        <translation>Printing goes on once that is seen to.</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/network_check.py"/>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <location filename="../../app/settings/__init__.py"/>
        <source>联网核查</source>
        <comment>Network check</comment>
        <translation>Network check</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <location filename="../../app/settings/__init__.py"/>
        <source>短信</source>
        <translation>Text messages</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <source>请检查短信网关。</source>
        <translation>Check the SMS gateway.</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <source>没有找到 {what}</source>
        <translation>{what} was not found</translation>
    </message>
    <message>
        <location filename="../../app/desk/lights.py"/>
        <source>请检查连接，或在设置中另选。</source>
        <translation>Check the cable, or choose another one.</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在识读证件</source>
        <translation>Reading the document</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在读取证件芯片</source>
        <translation>Reading the chip</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在比对人脸</source>
        <translation>Comparing the face</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在查找摄像头</source>
        <translation>Looking for cameras</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在查找设备</source>
        <translation>Looking for devices</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在试用设备</source>
        <translation>Trying the device</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在联网核查</source>
        <translation>Asking the network check</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在发送验证码</source>
        <translation>Sending the code</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在生成单据</source>
        <comment>Making the papers</comment>
        <translation>Making the papers</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在记账</source>
        <translation>Performing</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在生成单据</source>
        <comment>Making the paper</comment>
        <translation>Making the paper</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在查找单据</source>
        <translation>Searching the archive</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在补打单据</source>
        <translation>Making the reprint</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在打开单据</source>
        <translation>Opening the paper</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在查找日志</source>
        <translation>Searching the journal</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在保存单据</source>
        <translation>Saving the paper</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在签署单据</source>
        <translation>Signing the papers</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在保存证件</source>
        <translation>Keeping the document</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在打开客户页</source>
        <translation>Opening the customer's page</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在打开日志</source>
        <translation>Opening the entry</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在汇总首页</source>
        <translation>Gathering the home screen</translation>
    </message>
    <message>
        <location filename="../../app/desk/long_work.py"/>
        <source>正在汇总业务</source>
        <translation>Gathering the case</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>结束或放下一笔业务</source>
        <translation>To end a case, or to lay it aside</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>{title}（{code}）</source>
        <translation>{title} ({code})</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>交易码</source>
        <comment>Transaction code</comment>
        <translation>Transaction code</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>搜索词</source>
        <translation>Search words</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>最低级别</source>
        <translation>Least level</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>办理后产生</source>
        <translation>Brings about</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>步骤一览</source>
        <translation>The steps</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>序</source>
        <translation>No.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>操作人</source>
        <translation>Who acts</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>规则</source>
        <comment>Rules</comment>
        <translation>Rules</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>办理之后</source>
        <translation>Afterwards</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>{title}（{copies}）</source>
        <translation>{title} ({copies})</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>代码</source>
        <comment>Code</comment>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>要求</source>
        <translation>What it demands</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual.py"/>
        <source>可能的结论</source>
        <translation>May say</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_tour.py"/>
        <source>规则拒绝时</source>
        <translation>Where a rule says no</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_tour.py"/>
        <source>{operation}：{step}</source>
        <translation>{operation}: {step}</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>柜台 Guitai 操作手册</source>
        <translation>Guitai: the manual</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>银行网点柜员工作站</source>
        <translation>Teller workstation for the counter of a bank branch</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>本手册由程序按其业务定义自动生成：步骤、栏目、规则、依据和画面与程序本身一致。</source>
        <translation>This manual is made by the program from its own operations: steps, fields, rules, sources and pictures are those of the program itself.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>画面取自培训环境，其中的客户均为手绘的样本，不是真实的人。</source>
        <translation>The pictures are of the training store; its customers are drawn specimens, nobody real.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>程序是什么</source>
        <translation>What the program is</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>第一步</source>
        <translation>First steps</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>画面</source>
        <translation>The screens</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>不能继续时</source>
        <comment>When something stands in the way</comment>
        <translation>When something stands in the way</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>词汇</source>
        <translation>Glossary</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>规则一览</source>
        <translation>All rules</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>依据一览</source>
        <translation>All sources</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>一台电脑，一张柜台</source>
        <translation>One computer, one counter</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>柜台在一台普通电脑上运行，不需要服务器，也不需要网络。它引导柜员为面前的客户办理业务：读取并核对证件、比对人脸、按规则检查、请客户阅读签名、由主管授权，最后一次记账并打印凭证。</source>
        <translation>Guitai runs on one ordinary computer, without a server and without a network. It guides the teller through the business of the customer at the counter: the document is read and compared, the face matched, the rules are checked, the customer reads and signs, a supervisor authorises, one transaction records it, and papers are printed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>程序不代替人判断：不确定的识别结果须逐项确认，人脸比对从不单独作为拒绝的理由，规则的每个结论都写明依据。</source>
        <translation>It does not decide in people's place: what was not read for certain is confirmed one by one, a face alone never refuses anybody, every verdict names its source.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>变更自动重做</source>
        <translation>A change reopens what depended on it</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>每项内容都记着自己依据什么。换一张证件，人脸比对、核查、签名和授权就须重做，页面写明原因；其余照旧。</source>
        <translation>Every value knows what it speaks of. Another document reopens exactly the face match, the check, the signature and the approval, and the window says why.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>已填内容随时保存在草稿里；中断、断电之后从首页继续，客户只需重新输入密码。</source>
        <translation>Everything is kept in the draft at once; after a break or a power cut go on from the home screen, and the customer enters the PIN again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>三种结论</source>
        <translation>Three kinds of verdict</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>“提示”：请留意，可以继续。“须授权”：由所注级别以上的人员授权后才能办理。“不予办理”：原因未消除前不能继续。</source>
        <translation>“Mind”: take notice and go on. “Needs approval”: somebody of at least that level must approve. “Refused”: the case cannot go on while the reason stands.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>练习一笔开户</source>
        <translation>Practise an opening</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>先在培训环境练习。那里有手绘的样本客户和样本设备，办错也没有关系。</source>
        <translation>Practise in the training store first: its customers are drawn, its devices pretend, and mistakes do no harm.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>用屏幕上所示的柜员号和密码签到。</source>
        <translation>Sign in as the screen says.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>在首页输入交易码 1001 并回车。</source>
        <translation>On the home screen type 1001 and press Enter.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>按页面提示询问客户，用回车逐栏填写，用 F12 进入下一步。</source>
        <translation>Ask what the page asks, go from field to field with Enter, on with F12.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>在“身份证件”选择样本客户 S01，系统读取芯片和影像；逐项核对后确认。</source>
        <translation>At the identity document choose specimen S01: chip and pictures are read; compare and confirm.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>按 F6 切换到客户一侧，代客户阅读、签名、输入密码。</source>
        <translation>F6 goes to the customer's side: read, sign and enter a PIN as the customer.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>由另一名培训人员授权；办理完成后查看并打印单据。</source>
        <translation>Somebody else of the training staff authorises; then look at the papers.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>随时求助</source>
        <translation>Ask at any time</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>按 F1 查看当前步骤的说明：问什么、为什么、有哪些规则。按 Shift+F1 查看全部按键。再按 F1 或 Esc 关闭。</source>
        <translation>F1 tells what this step asks and why, and which rules may speak. Shift+F1 lists all keys. F1 or Esc closes the help.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>规则拒绝</source>
        <translation>A rule says no</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>页面列出全部原因、依据和处理办法。能更正的回到所指步骤更正；不能更正的，按“本行不予受理”结束，原因记入日志。</source>
        <translation>All reasons are listed with source and remedy. What can be put right is put right at the step that is named; otherwise the case is declined with its reason.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>对客户只说页面上“可以对客户说”的话；涉及名单和可疑情形的，一概不透露。</source>
        <translation>Tell the customer only what the page says may be said; nothing about lists or suspicion, ever.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>须授权</source>
        <comment>Somebody must approve</comment>
        <translation>Somebody must approve</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>级别取全部结论中最高的一级。授权人看到整笔业务，不寻常的排在最前；同意、退回或拒绝都以本人工号密码为准。经办人不能授权自己的业务。</source>
        <translation>The level is the highest that any verdict asks for. The authoriser sees the whole case, what is unusual first, and approves, returns or rejects it with their own credentials. Nobody approves a case of their own.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>设备没有响应</source>
        <translation>A device does not answer</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>页面写明哪台设备、出了什么事、怎么办，并有“重试”。证件可改用摄像头、扫描件或录入；打印可稍后在“单据”重打，账已记好。</source>
        <translation>The page says which device, what is wrong and what to do, with a button to try again. A document can be photographed, scanned or typed instead; papers can be printed later, the books are written.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>别人已经改过</source>
        <translation>Somebody changed it meanwhile</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>程序重新读取并提示；请再看一遍后继续。</source>
        <translation>It is read again and said so; look once more and go on.</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <location filename="../../ui/first_start/guide.py"/>
        <location filename="../../ui/main_window.py"/>
        <source>意外情况</source>
        <translation>Something unexpected</translation>
    </message>
    <message>
        <location filename="../../app/desk/manual_words.py"/>
        <source>窗口给出事件号。内容都在草稿里，可以继续；再次发生时把事件号告诉维护人员，运行记录里有详情。</source>
        <translation>The window gives an incident number. Everything is safe in the draft; if it happens again, tell support the number: the log has the details.</translation>
    </message>
    <message>
        <location filename="../../app/desk/overprinting.py"/>
        <source>请核对单据代码。</source>
        <translation>Check the code of the paper.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_checker.py"/>
        <source>校验码印在单据下方，共12位。</source>
        <translation>It is printed below, twelve characters.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_checker.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>单据</source>
        <comment>Paper</comment>
        <translation>Paper</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_checker.py"/>
        <source>联次</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_checker.py"/>
        <location filename="../../app/papers/front.py"/>
        <source>日志号</source>
        <comment>Journal no.</comment>
        <translation>Journal no.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_checker.py"/>
        <source>办理时间</source>
        <comment>At</comment>
        <translation>At</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_checker.py"/>
        <source>业务</source>
        <translation>Operation</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_checker.py"/>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_checker.py"/>
        <source>摘要</source>
        <comment>About</comment>
        <translation>About</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_checker.py"/>
        <location filename="../../app/rules/papers/signed.py"/>
        <source>经办</source>
        <translation>Teller</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_checker.py"/>
        <location filename="../../app/rules/papers/signed.py"/>
        <source>授权</source>
        <comment>Authoriser</comment>
        <translation>Authoriser</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_checker.py"/>
        <location filename="../../app/operations/paper_reprint.py"/>
        <source>补打</source>
        <comment>Reprint</comment>
        <translation>Reprint</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>真</source>
        <translation>Genuine</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>码真，请核对</source>
        <translation>Code genuine: compare</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>不符</source>
        <comment>Not what was archived</comment>
        <translation>Not what was archived</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>无法证明</source>
        <translation>Cannot be proved</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>培训样本</source>
        <comment>Specimen of training</comment>
        <translation>Specimen of training</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>与归档单据逐字节一致：{title}（{copy}），日志 {journal}。</source>
        <translation>The same as the archived paper, byte for byte: {title} ({copy}), entry {journal}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>与归档的补打单据逐字节一致：{title}（{copy}）补打第{n}次，原日志 {journal}。</source>
        <translation>The same as the archived reprint, byte for byte: {title} ({copy}), reprint no. {n}, of entry {journal}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>签名完好，由已登记的网点证书“{owner}”签署；其归档不在本库，未与归档比对。</source>
        <translation>The signature is good and by the known certificate “{owner}”; its archive is not here, so the paper was not compared with it.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>二维码或校验码是真的；纸面其余内容须与归档单据逐项核对。</source>
        <translation>The code is genuine; all else on the sheet must be compared with the archived paper.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>归档单据之后被追加了 {n} 字节：文件在签名后被改动。</source>
        <translation>{n} bytes were added behind the archived paper: the file was altered after it was signed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>文件不完整：归档单据 {all} 字节，此文件在第 {n} 字节处截断。</source>
        <translation>The file is not whole: of {all} bytes of the archived paper it ends after {n}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>单据正文与归档一致，但签名部分被去掉或换过。</source>
        <translation>The paper itself is as archived, but its signature was removed or replaced.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>文件自称是归档单据 {journal}，内容却与归档不符：{ranges}处、共 {n} 字节不同，是改动或伪造的。</source>
        <translation>The file says that it is a paper of {journal} and is not what was archived: {n} bytes in {ranges} places differ. It was altered or made up.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>与归档一致，但归档本身有问题：{fault}请立即报告负责人。</source>
        <translation>It is as archived, but something is wrong with the archive: {fault} Report it at once.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>校验码不符：此码不是本网点产生的。</source>
        <translation>The check code is false: this branch did not make it.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>此单据属于网点 {branch}，不是本网点。</source>
        <translation>This paper is of branch {branch}, not of this one.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>签名完好，但签名证书“{owner}”在本库没有登记，不能证明其身份。</source>
        <translation>The signature is good, but its certificate “{owner}” is not known here, so nobody can say whose it is.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>这是培训样本，不具有业务效力，不是真实单据。</source>
        <translation>This is a specimen made in training, without legal effect: no real paper.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>这不是培训库的单据，本培训库不能证明真实单据。</source>
        <translation>This is no paper of a training store, and a training store proves no real paper.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>日志中没有 {journal}。</source>
        <translation>There is no entry {journal} in the journal.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>日志 {journal} 存在，但与码中的日志摘要不符。</source>
        <translation>Entry {journal} exists, but its digest is not the one in the code.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>日志 {journal} 存在，但没有这种单据。</source>
        <translation>Entry {journal} exists, but it has no such paper.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>日志 {journal} 有此单据，但尚未生成，不可能已交给任何人。</source>
        <translation>Entry {journal} has this paper, but it is not made yet: nobody can have been given it.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>文件中没有本系统的签名，也没有单据二维码。</source>
        <translation>The file has neither a signature of this program nor the code of a paper.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>没有读到单据二维码。</source>
        <translation>No code of a paper could be read.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>文件过大，不会是柜台单据。</source>
        <translation>The file is too large to be a paper of the counter.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>文件已损坏，签名无法读取。</source>
        <translation>The file is damaged; its signatures cannot be read.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>文件中没有签名。</source>
        <translation>There is no signature in the file.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>归档时尚未启用签名；以归档原件为准。</source>
        <translation>It was archived before papers were signed; the archived original decides.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>签名完好：{owner}，{at}。</source>
        <translation>The signature is good: {owner}, {at}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>签名与内容不符：签名后被改动。</source>
        <translation>The signature does not fit what it stands under: it was altered after it was signed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>日志 {journal} 存在且未改动。</source>
        <translation>Entry {journal} exists and is unchanged.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>由较早版本的程序生成：今天重新生成版式不同，以归档为准，不影响真实性。</source>
        <translation>An earlier version of the program made it: made today it would look otherwise, which takes nothing from it.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>看起来不同的页：第 {pages} 页。</source>
        <translation>Pages that look otherwise: {pages}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>各页看起来与归档相同，差别在看不见的部分。</source>
        <translation>All pages look as archived; the difference is in what is not seen.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>文件本身没有签名，只读到页面上的二维码，如同一张扫描件。</source>
        <translation>The file itself is not signed; only the code on its page was read, as from a scan.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>二维码的签名由“{owner}”签署。</source>
        <translation>The code is signed by “{owner}”.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>请向该网点核实，或登记其证书（guitai certificate import）。</source>
        <translation>Ask that branch, or let its certificate be known (guitai certificate import).</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>没有账簿可核对：只能说签名本身如何。</source>
        <translation>There are no books to ask: only the signature itself can be judged.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>签名是本网点工作站的，日志却没有此笔：日志可能被换成旧的，请立即报告负责人。</source>
        <translation>The signature is of a workstation of this branch, yet the journal has no such entry: the books may have been put back to an older state. Report it at once.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>校验码有误：请核对每个字符（不含 0、1、I、L、O）。</source>
        <translation>This is no check code: look at each character (there is no 0, 1, I, L or O).</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>文件既不是 PDF 单据，也不是图片，或已损坏。</source>
        <translation>The file is neither a PDF paper nor a picture, or it is damaged.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_proof_words.py"/>
        <source>请选择单据的 PDF 文件，或其照片、扫描图片（JPEG、PNG、WebP、BMP、TIFF）。</source>
        <translation>Choose the paper as a PDF file, or a photograph or scan of it (JPEG, PNG, WebP, BMP, TIFF).</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_signing.py"/>
        <source>单据签名证书 {until} 到期。</source>
        <translation>The certificate for papers ends on {until}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_signing.py"/>
        <source>请向本行申请新证书，用 guitai certificate import 换上。</source>
        <translation>Ask the bank for a new one and take it with guitai certificate import.</translation>
    </message>
    <message>
        <location filename="../../app/desk/paper_titles.py"/>
        <source>{title}（{outcome}）</source>
        <translation>{title} ({outcome})</translation>
    </message>
    <message>
        <location filename="../../app/desk/parameters.py"/>
        <source>须为今日或以后。</source>
        <translation>Today or a later day.</translation>
    </message>
    <message>
        <location filename="../../app/desk/pending_settings.py"/>
        <source>请检查磁盘和权限后重试。</source>
        <translation>Check disk and rights, then try again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_queue.py"/>
        <source>{name}（本柜台）</source>
        <translation>{name} (the counter's)</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_queue.py"/>
        <source>{name}：{wants}</source>
        <translation>{name}: {wants}</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_queue.py"/>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>文件夹 {name}</source>
        <translation>the folder {name}</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>请查看出纸槽：已有则点“已在手中”，没有则重新打印。</source>
        <translation>Look into the tray: where it lies there, say so; where not, print it again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>任务被打印系统挂起</source>
        <translation>the printing system holds the job</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>任务已停止</source>
        <translation>the job is stopped</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>没有设置打印机，单据已归档。</source>
        <translation>No printer is set; the paper is made and kept.</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>可另存为文件，或在设置中选择打印机。</source>
        <translation>Save it as a file, or choose a printer.</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>该单据已在打印机中。</source>
        <translation>A printer has this paper already.</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>请等待，或先取消打印。</source>
        <translation>Wait for it, or cancel it first.</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>打印机放弃了该单据：{why}</source>
        <translation>The printer gave this paper up: {why}</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>请检查打印机后重新打印。</source>
        <translation>See to the printer, then print it again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>该单据在打印机上被取消。{why}</source>
        <translation>It was cancelled at the printer. {why}</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>需要时重新打印。</source>
        <translation>Print it again where it is wanted.</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>柜员 {who} 取消了打印，单据已归档。</source>
        <translation>{who} cancelled the printing; it is kept.</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>需要时可再打印。</source>
        <translation>It can be printed when it is wanted.</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>打印机 {printer} 已不存在，该单据可能已打印。</source>
        <translation>The printer {printer} is there no more; the paper may have been printed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/print_words.py"/>
        <source>打印机 {printer} 没有该任务的记录，单据可能已打印。</source>
        <translation>The printer {printer} remembers no such job; the paper may have been printed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/records.py"/>
        <source>建立账簿</source>
        <comment>The books founded</comment>
        <translation>The books founded</translation>
    </message>
    <message>
        <location filename="../../app/desk/records.py"/>
        <source>单据未能生成：{what}</source>
        <translation>The paper was not made: {what}</translation>
    </message>
    <message>
        <location filename="../../app/desk/records.py"/>
        <source>请按提示处理后重试。</source>
        <translation>Do what it says and try again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/records.py"/>
        <source>没有这张单据。</source>
        <translation>There is no such paper.</translation>
    </message>
    <message>
        <location filename="../../app/desk/records.py"/>
        <source>请刷新列表。</source>
        <translation>Reload the list.</translation>
    </message>
    <message>
        <location filename="../../app/desk/records.py"/>
        <source>单据未能生成：程序内部出错。</source>
        <translation>The paper was not made: the program failed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/records.py"/>
        <source>业务已经办妥。请重试；仍然失败的，请报告技术支持。</source>
        <translation>The business itself is done. Try again; tell support if it still fails.</translation>
    </message>
    <message>
        <location filename="../../app/desk/records.py"/>
        <source>前一条日志缺失。</source>
        <translation>The entry before it is missing.</translation>
    </message>
    <message>
        <location filename="../../app/desk/records.py"/>
        <source>请核对日志号。</source>
        <translation>Check the number.</translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>可用的步骤：{known}。</source>
        <translation>There are: {known}.</translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>演练只能在培训库中进行。</source>
        <translation>A rehearsal runs in a training store only.</translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>请另选目录。</source>
        <comment>Choose another store.</comment>
        <translation>Choose another store.</translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>两张图片是证件的同一面。</source>
        <translation>Both pictures show the same side.</translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>请另拍一面。</source>
        <translation>Take a picture of the other side.</translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>每个栏目须为文字。</source>
        <translation>Every field must be text.</translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>没有这种授权结果。</source>
        <translation>There is no such decision.</translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>授权人{d}：{why}</source>
        <translation>The authoriser {d} it: {why}</translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>“{f}”：{w}</source>
        <translation>“{f}”: {w}</translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>人像面图片：</source>
        <translation>Picture of the front: </translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>国徽面图片：</source>
        <translation>Picture of the back: </translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>现场照片：</source>
        <translation>Live picture: </translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <location filename="../../app/flow/forms.py"/>
        <source>没有这个栏目。</source>
        <translation>There is no such field.</translation>
    </message>
    <message>
        <location filename="../../app/desk/rehearsal.py"/>
        <source>“{t}”须由人判断：{a}</source>
        <translation>“{t}” needs a human: {a}</translation>
    </message>
    <message>
        <location filename="../../app/desk/reprinted.py"/>
        <source>{title} 补打 第{n}次</source>
        <translation>{title}, reprint no. {n}</translation>
    </message>
    <message>
        <location filename="../../app/desk/reprinted.py"/>
        <source>补打的原单据不在库中。</source>
        <translation>The paper that is printed again is not in the store.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reprinted.py"/>
        <source>请报告技术支持。</source>
        <translation>Tell support.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reprinted.py"/>
        <source>该单据已打印过，再次打印须补打。</source>
        <translation>This paper was printed: another print is a reprint.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reprinted.py"/>
        <source>请选择“补打”并说明原因。</source>
        <translation>Choose “Print again” and give the reason.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reprinting.py"/>
        <source>该单据尚未生成，不能补打。</source>
        <translation>This paper is not made yet.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reprinting.py"/>
        <source>请直接打印。</source>
        <translation>Just print it.</translation>
    </message>
    <message>
        <location filename="../../app/desk/review_parts.py"/>
        <source>证件照片</source>
        <comment>Printed portrait</comment>
        <translation>Printed portrait</translation>
    </message>
    <message>
        <location filename="../../app/desk/review_parts.py"/>
        <source>芯片照片</source>
        <comment>Chip portrait</comment>
        <translation>Chip portrait</translation>
    </message>
    <message>
        <location filename="../../app/desk/review_parts.py"/>
        <location filename="../../ui/case/shelf.py"/>
        <location filename="../../ui/pages/face.py"/>
        <source>现场照片</source>
        <translation>Live picture</translation>
    </message>
    <message>
        <location filename="../../app/desk/review_parts.py"/>
        <source>核查照片</source>
        <comment>Check photo</comment>
        <translation>Check photo</translation>
    </message>
    <message>
        <location filename="../../app/desk/review_parts.py"/>
        <source>{kind} 正面</source>
        <translation>{kind}, front</translation>
    </message>
    <message>
        <location filename="../../app/desk/review_parts.py"/>
        <source>{kind} 背面</source>
        <translation>{kind}, back</translation>
    </message>
    <message>
        <location filename="../../app/desk/review_parts.py"/>
        <location filename="../../ui/pages/face.py"/>
        <source>未能比对</source>
        <translation>not compared</translation>
    </message>
    <message>
        <location filename="../../app/desk/review_parts.py"/>
        <source>{band} · 距离 {d}，界限 {a} / {u}</source>
        <translation>{band} · distance {d}, limits {a} / {u}</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <source>柜员再次提交，内容未变</source>
        <translation>handed in again by the teller, unchanged</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <source>此业务未被退回。</source>
        <translation>This case was not returned.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <location filename="../../app/desk/signatures.py"/>
        <source>请继续下一步。</source>
        <translation>Go on.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <source>此交易无须授权。</source>
        <translation>This operation needs no approval.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <source>前面的步骤“{step}”尚未完成。</source>
        <translation>An earlier step, “{step}”, is not done.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <source>请柜员先完成该步骤。</source>
        <translation>The teller does that step first.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <source>退回或拒绝须说明原因。</source>
        <comment>To return or reject, a reason is required.</comment>
        <translation>To return or reject, a reason is required.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <source>请填写原因。</source>
        <translation>Enter the reason.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <source>请写得简短些。</source>
        <translation>Make it shorter.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <source>标记的项目不在本业务中。</source>
        <translation>A marked field is not in this case.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <source>请重新勾选。</source>
        <translation>Tick the fields again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/reviewing.py"/>
        <source>业务内容或行内记录在查看之后有变，授权未予记录。</source>
        <translation>The case or the books changed after this was shown; nothing was signed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <location filename="../../app/rules/known_customer.py"/>
        <source>姓名</source>
        <comment>name</comment>
        <translation>name</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>姓名拼音</source>
        <translation>name in pinyin</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>姓名拼音首字母</source>
        <translation>initials of the name</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>名字</source>
        <translation>given name</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>手机号码</source>
        <comment>phone</comment>
        <translation>phone</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>卡号</source>
        <comment>card number</comment>
        <translation>card number</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>账号</source>
        <comment>account number</comment>
        <translation>account number</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>{what}末尾 {tail}</source>
        <translation>{what} ending {tail}</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>交易码</source>
        <comment>transaction code</comment>
        <translation>transaction code</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>名称</source>
        <comment>name</comment>
        <translation>name</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>简称或拼音首字母</source>
        <translation>short name or pinyin initials</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>拼音</source>
        <translation>pinyin</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>拼音首字母</source>
        <translation>pinyin initials</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <location filename="../../ui/screens/home.py"/>
        <source>未识别客户</source>
        <translation>Customer not yet known</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>最近经办</source>
        <translation>served lately</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>把样本证件放到读卡器上并读取</source>
        <translation>lay this specimen on the reader and read it</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <location filename="../../ui/screens/home.py"/>
        <source>停在：{here}</source>
        <translation>At: {here}</translation>
    </message>
    <message>
        <location filename="../../app/desk/search.py"/>
        <source>日志号</source>
        <comment>entry number</comment>
        <translation>entry number</translation>
    </message>
    <message>
        <location filename="../../app/desk/search_views.py"/>
        <source>客户</source>
        <comment>Customers</comment>
        <translation>Customers</translation>
    </message>
    <message>
        <location filename="../../app/desk/search_views.py"/>
        <location filename="../../ui/screens/home.py"/>
        <source>未办完的业务</source>
        <translation>Drafts to resume</translation>
    </message>
    <message>
        <location filename="../../app/desk/search_views.py"/>
        <location filename="../../ui/help/screens.py"/>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/screens/journal.py"/>
        <source>日志</source>
        <translation>Journal</translation>
    </message>
    <message>
        <location filename="../../app/desk/search_views.py"/>
        <source>培训样本证件</source>
        <translation>Specimen documents</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>密钥</source>
        <translation>Key</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>签名后验证不通过。</source>
        <translation>What was signed is not proved.</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>请更换证书或重新安装程序。</source>
        <translation>Take another certificate, or install anew.</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>{owner}，有效至 {until}</source>
        <translation>{owner}, until {until}</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>已连接的摄像头</source>
        <translation>Cameras plugged in</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/evidence/due_diligence.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <location filename="../../ui/pages/proposal.py"/>
        <source>无</source>
        <comment>none</comment>
        <translation>none</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>客户摄像头</source>
        <translation>Customer's camera</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <location filename="../../app/operations/camera_choice.py"/>
        <location filename="../../ui/pages/camera_panel.py"/>
        <source>摄像头</source>
        <translation>Camera</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>摄像头没有画面。</source>
        <translation>The camera sends no picture.</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>请重新插拔摄像头。</source>
        <translation>Plug the camera in again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <location filename="../../app/settings/__init__.py"/>
        <source>扫描文件夹</source>
        <translation>Folder of scans</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>字库</source>
        <translation>Fonts</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>正常；单据字体含 GB 18030-2022 汉字：1、2级 {common}，3级 {rare}，修改单 {amended}</source>
        <translation>well; the papers' fonts have of GB 18030-2022: levels 1 and 2 {common}, level 3 {rare}, amendment {amended}</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>证件识读</source>
        <translation>Reading</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>人脸比对</source>
        <comment>Faces</comment>
        <translation>Faces</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>样本证件识读有误</source>
        <translation>the specimen card was misread</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <location filename="../../app/devices/specimens.py"/>
        <source>请重新安装程序。</source>
        <translation>Install the program again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>{model}；该模型尚未校准，无阈值，人脸一律由人工判断</source>
        <translation>{model}; nothing was measured for it, there are no limits: a human decides on every face</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>请用本行的图片对运行 guitai calibrate --write。</source>
        <translation>Run guitai calibrate --write with pairs of the bank's own.</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>内置阈值</source>
        <translation>built-in limits</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>本行校准 {name}</source>
        <translation>the bank's own {name}</translation>
    </message>
    <message>
        <location filename="../../app/desk/self_test.py"/>
        <source>{model}；{source}；{recipes}</source>
        <translation>{model}; {source}; {recipes}</translation>
    </message>
    <message>
        <location filename="../../app/desk/session.py"/>
        <source>可办结</source>
        <translation>ready to perform</translation>
    </message>
    <message>
        <location filename="../../app/desk/session.py"/>
        <source>无法读取</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <location filename="../../app/desk/session.py"/>
        <source>密码连续输错，请稍后再试。</source>
        <translation>Too many wrong passwords in a row.</translation>
    </message>
    <message>
        <location filename="../../app/desk/session.py"/>
        <source>请等待一分钟。</source>
        <translation>Wait a minute.</translation>
    </message>
    <message>
        <location filename="../../app/desk/session.py"/>
        <source>柜员号或密码不正确。</source>
        <translation>The staff number or the password is wrong.</translation>
    </message>
    <message>
        <location filename="../../app/desk/session.py"/>
        <source>请重新输入；忘记密码请联系网点负责人。</source>
        <translation>Try again, or ask the manager.</translation>
    </message>
    <message>
        <location filename="../../app/desk/session.py"/>
        <source>须{least}（{n}级）及以上办理，您是{level}</source>
        <translation>for a {least} (level {n}) or above; you are: {level}</translation>
    </message>
    <message>
        <location filename="../../app/desk/session.py"/>
        <source>尾箱中没有空白卡</source>
        <comment>no blank card in the box</comment>
        <translation>no blank card in the box</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>所签《{paper}》摘要</source>
        <translation>Digest of the “{paper}” that was signed</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/rules/papers/ticked.py"/>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/rules/papers/ticked.py"/>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>版本 {version}</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>同意</source>
        <comment>given</comment>
        <translation>given</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>不同意</source>
        <translation>refused</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/domain/wording.py"/>
        <location filename="../../app/rules/papers/information_notice.py"/>
        <location filename="../../resources/wordings/information_notice/PI-2026-3.toml"/>
        <source>个人信息处理告知书</source>
        <translation>Personal information notice</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>已同意（{v}）</source>
        <translation>agreed ({v})</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/evidence/consent.py"/>
        <source>人脸信息单独同意</source>
        <translation>Separate consent for the face</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>{said}（{v}）</source>
        <translation>{said} ({v})</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../ui/case/end_panel.py"/>
        <location filename="../../ui/pages/liveness.py"/>
        <location filename="../../ui/review/decision.py"/>
        <location filename="../../ui/screens/entry.py"/>
        <location filename="../../ui/screens/reprint.py"/>
        <location filename="../../ui/screens/unmask.py"/>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/evidence/parameter_change.py"/>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>参数</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>原值</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/evidence/parameter_change.py"/>
        <source>新值</source>
        <translation>New value</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/evidence/parameter_change.py"/>
        <location filename="../../app/evidence/wording_change.py"/>
        <location filename="../../app/rules/papers/worded.py"/>
        <source>生效日期</source>
        <translation>In force from</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/evidence/parameter_change.py"/>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>依据</source>
        <comment>Ground</comment>
        <translation>Ground</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/evidence/network_check.py"/>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <location filename="../../app/rules/particulars.py"/>
        <location filename="../../ui/pages/document_kind.py"/>
        <source>证件种类</source>
        <translation>Document</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>证件芯片</source>
        <translation>Chip</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>未能读取（{why}）</source>
        <translation>not read ({why})</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>与印刷内容一致</source>
        <translation>agrees with the print</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>芯片最新住址</source>
        <comment>Newest address</comment>
        <translation>Newest address</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/evidence/exported.py"/>
        <location filename="../../app/evidence/reprint.py"/>
        <location filename="../../app/evidence/unmasked.py"/>
        <location filename="../../app/operations/account_opening.py"/>
        <source>客户号</source>
        <comment>Customer number</comment>
        <translation>Customer number</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../ui/pages/proposal.py"/>
        <source>新客户</source>
        <translation>new customer</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>已有账户</source>
        <comment>Account held</comment>
        <translation>Account held</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>{c}类户 {n}（{l}，{o}开立）</source>
        <translation>class {c} {n} ({l}, opened {o})</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>已有账户</source>
        <comment>Accounts held</comment>
        <translation>Accounts held</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>持有借记卡</source>
        <translation>Debit cards held</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>无命中</source>
        <translation>no hit</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../ui/pages/proposal.py"/>
        <source>名单筛查（内部）</source>
        <translation>Screening (internal)</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>柜员登记核查结果单</source>
        <translation>the teller copied the result sheet</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>培训样本</source>
        <comment>training specimen</comment>
        <translation>training specimen</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>核查结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>返回代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>流水号</source>
        <comment>Serial</comment>
        <translation>Serial</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>核查方式</source>
        <translation>Asked through</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/domain/document_forms.py"/>
        <source>签发机关</source>
        <comment>Issuing authority</comment>
        <translation>Issuing authority</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>{band}，距离 {d}（≤{a} 相像，≤{u} 人工判断；{r}）</source>
        <translation>{band}, distance {d} (≤{a} alike, ≤{u} a human decides; {r})</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>{said}（{asked}；{limits}）</source>
        <translation>{said} ({asked}; {limits})</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/rules/face.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <location filename="../../ui/pages/identified.py"/>
        <source>第二名核对人</source>
        <translation>Second member of staff</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>验证码核对</source>
        <translation>Code confirmed</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>共用原因</source>
        <comment>Why shared</comment>
        <translation>Why shared</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>{level}（{score}分）</source>
        <translation>{level} ({score} points)</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>直接定为高风险</source>
        <translation>sets high</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/evidence/spoiled.py"/>
        <location filename="../../app/operations/stock_card_void.py"/>
        <location filename="../../ui/pages/medium.py"/>
        <source>凭证号</source>
        <comment>Voucher number</comment>
        <translation>Voucher number</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../ui/pages/medium.py"/>
        <source>卡号</source>
        <comment>Card number</comment>
        <translation>Card number</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>密码</source>
        <comment>PIN</comment>
        <translation>PIN</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>客户已设置</source>
        <translation>set by the customer</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>签名时间</source>
        <translation>Signed</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>授权结果</source>
        <translation>Decision</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>授权人</source>
        <comment>Authoriser</comment>
        <translation>Authoriser</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>意见</source>
        <comment>Remark</comment>
        <translation>Remark</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>证件正面</source>
        <comment>Front</comment>
        <translation>Front</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>证件背面</source>
        <comment>Back</comment>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>证件照片</source>
        <comment>Portrait</comment>
        <translation>Portrait</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <location filename="../../ui/pages/chip_line.py"/>
        <source>芯片照片</source>
        <comment>Portrait of the chip</comment>
        <translation>Portrait of the chip</translation>
    </message>
    <message>
        <location filename="../../app/desk/showing.py"/>
        <source>联网核查照片</source>
        <comment>Photograph of the network check</comment>
        <translation>Photograph of the network check</translation>
    </message>
    <message>
        <location filename="../../app/desk/signatures.py"/>
        <source>没有签名，或笔迹过短。</source>
        <translation>There is no signature, or hardly any ink.</translation>
    </message>
    <message>
        <location filename="../../app/desk/signatures.py"/>
        <source>请客户在框内签全名。</source>
        <translation>The customer signs the full name in the box.</translation>
    </message>
    <message>
        <location filename="../../app/desk/signatures.py"/>
        <source>此步骤没有需要客户签名的单据。</source>
        <translation>There is nothing to sign at this step.</translation>
    </message>
    <message>
        <location filename="../../app/desk/signatures.py"/>
        <source>笔迹无法记录。</source>
        <translation>This ink cannot be kept.</translation>
    </message>
    <message>
        <location filename="../../app/desk/signatures.py"/>
        <source>请清除后重新签名。</source>
        <translation>Clear it and sign again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/signatures.py"/>
        <source>《{paper}》的内容已变更。</source>
        <translation>“{paper}” has changed since it was shown.</translation>
    </message>
    <message>
        <location filename="../../app/desk/signatures.py"/>
        <source>单据内容已变更。</source>
        <translation>The papers have changed since they were shown.</translation>
    </message>
    <message>
        <location filename="../../app/desk/signatures.py"/>
        <source>请客户重新阅读后签名。</source>
        <translation>The customer reads them again and signs.</translation>
    </message>
    <message>
        <location filename="../../app/desk/wordings.py"/>
        <source>请另选文件。</source>
        <translation>Choose another file.</translation>
    </message>
    <message>
        <location filename="../../app/desk/wordings.py"/>
        <source>已读入中文、英文标题和正文。</source>
        <translation>Titles and texts of both languages were read.</translation>
    </message>
    <message>
        <location filename="../../app/desk/wordings.py"/>
        <source>文件是空的。</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <location filename="../../app/desk/wordings.py"/>
        <source>须为明日或以后。</source>
        <translation>Tomorrow or a later day.</translation>
    </message>
    <message>
        <location filename="../../app/desk/wordings.py"/>
        <source>文件不是文本文件。</source>
        <translation>The file is no text.</translation>
    </message>
    <message>
        <location filename="../../app/desk/wordings.py"/>
        <source>请存为纯文本（UTF-8）后重新读入。</source>
        <translation>Save it as plain text (UTF-8) and read it again.</translation>
    </message>
    <message>
        <location filename="../../app/desk/workstation.py"/>
        <source>最多200个字符。</source>
        <translation>At most 200 characters.</translation>
    </message>
    <message>
        <location filename="../../app/desk/workstation.py"/>
        <source>没有变更任何设置。</source>
        <translation>No setting is changed.</translation>
    </message>
    <message>
        <location filename="../../app/desk/workstation.py"/>
        <source>启动语言在下次启动时生效。</source>
        <translation>The language counts from the next start.</translation>
    </message>
    <message>
        <location filename="../../app/desk/workstation.py"/>
        <source>请在该终端办理。</source>
        <translation>Do it at that workstation.</translation>
    </message>
    <message>
        <location filename="../../app/desk/workstation.py"/>
        <source>设置在此期间已被变更。</source>
        <translation>The settings were changed meanwhile.</translation>
    </message>
    <message>
        <location filename="../../app/desk/workstation.py"/>
        <source>请重新选择后再授权。</source>
        <translation>Choose anew, then have it approved.</translation>
    </message>
    <message>
        <location filename="../../app/desk/workstation.py"/>
        <source>请写完整路径。</source>
        <translation>Write the whole path.</translation>
    </message>
    <message>
        <location filename="../../app/desk/workstation.py"/>
        <source>没有这个文件夹。</source>
        <translation>There is no such folder.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/address.py"/>
        <source>读卡服务“{setting}”不在本机。</source>
        <translation>The card reader's service “{setting}” is not on this computer.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/http_19196.py"/>
        <location filename="../../app/devices/id_card/service.py"/>
        <source>内容格式不对</source>
        <translation>a value has the wrong form</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/local_http.py"/>
        <source>HTTP 状态 {status}</source>
        <translation>HTTP status {status}</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/local_http.py"/>
        <location filename="../../app/devices/id_card/ws_1919.py"/>
        <source>应答过大</source>
        <translation>the answer is too large</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>证件号码不合规则</source>
        <translation>the document number is not well formed</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>{title}不是有效日期</source>
        <translation>the {title} is no date</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>有效期止</source>
        <translation>end of validity</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>性别不合规则</source>
        <translation>the sex is neither male nor female</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <location filename="../../app/devices/id_card/service.py"/>
        <source>文字过长</source>
        <translation>a text is too long</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>含不可见字符</source>
        <translation>it has invisible characters</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>证件号码有误：{why}</source>
        <translation>the number is wrong: {why}</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>号码与出生日期不符</source>
        <translation>number and date of birth contradict each other</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>号码与性别不符</source>
        <translation>number and sex contradict each other</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>出生日期不可能</source>
        <translation>the date of birth is impossible</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>有效期限不可能</source>
        <translation>the period of validity is impossible</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>拼音姓名不合规则</source>
        <translation>the Latin name has other characters</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/plausible.py"/>
        <source>姓名不合规则</source>
        <translation>the name has characters that no name has</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>请将证件从读卡器上拿起，再平放到感应区并放稳，然后重新读取。</source>
        <translation>Lift the document off the reader, lay it flat on the reading area again, keep it there, and read once more.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>仍不行时请改为拍摄证件，并联系维护人员。</source>
        <translation>If that does not help, picture the document instead and call maintenance.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>读卡服务没有应答（{where}）。</source>
        <translation>The card reader does not answer ({where}).</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>请检查读卡器是否连接、读卡服务是否启动，然后重试；也可以改为拍摄证件。</source>
        <translation>Check that the reader is connected and its service is running, and try again; or picture the document instead.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>读卡器上没有找到证件。</source>
        <translation>No document was found on the reader.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>请将证件平放到感应区；已经放着的，须先拿起再放，然后重新读取。</source>
        <translation>Lay the document flat on the reading area; one that lies there already must be lifted and laid down again. Then read once more.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>证件还没读完就被移开。</source>
        <translation>The document was lifted before it was read.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>读卡超时。</source>
        <translation>The reader did not finish in time.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>证件芯片未通过读卡器的认证。</source>
        <translation>The reader could not authenticate the chip.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>读卡失败：{said}</source>
        <translation>The reader failed: {said}</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>客户在终端上取消了读卡。</source>
        <translation>The customer cancelled the reading on the terminal.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>读卡器的应答不可用：{what}。</source>
        <translation>The reader's answer cannot be used: {what}.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>该地址上不是读卡服务</source>
        <translation>what answers at this address is no card reader's service</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>读卡器的应答不是 Unicode 编码，生僻字会出错或丢失。</source>
        <translation>The reader's answer is not in Unicode: rare characters would be wrong or lost.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>请改为拍摄证件，并请维护人员将读卡服务设置为 UTF-8（芯片记录为 UTF-16）。</source>
        <translation>Picture the document instead, and have maintenance set the reader's service to UTF-8 (the chip's record is UTF-16).</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>芯片内容没有读全。</source>
        <translation>The chip was not read completely.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>证件读卡器设置“{setting}”无法识别。</source>
        <translation>The card reader setting “{setting}” is unknown.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/port.py"/>
        <source>请设置为 http-19196、http-8000、ws-1919（可加 :地址:端口）或 none。</source>
        <translation>Set it to http-19196, http-8000, ws-1919 (each with :ADDRESS:PORT if need be) or none.</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/record.py"/>
        <source>芯片记录长度不对</source>
        <translation>the record has the wrong length</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/record.py"/>
        <source>证件类型标识无法识别</source>
        <translation>the card's type letter is unknown</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/record.py"/>
        <location filename="../../app/devices/id_card/service.py"/>
        <location filename="../../app/domain/mrz_checks.py"/>
        <source>出生日期</source>
        <comment>date of birth</comment>
        <translation>date of birth</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/record.py"/>
        <location filename="../../app/devices/id_card/service.py"/>
        <source>有效期起</source>
        <comment>start of validity</comment>
        <translation>start of validity</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/record.py"/>
        <source>国籍代码无法识别</source>
        <translation>the code of the nationality is unknown</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/record.py"/>
        <source>民族代码不合规则</source>
        <translation>the code of the ethnic group is not well formed</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/record.py"/>
        <source>文字编码残缺</source>
        <translation>a character is cut in two</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/service.py"/>
        <source>证件号码与证件种类不符</source>
        <translation>the number does not belong to this kind of document</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/service.py"/>
        <source>不是读卡服务的格式</source>
        <translation>it is not in the form of a reader's service</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/service.py"/>
        <source>民族名称与代码不符</source>
        <translation>name and code of the ethnic group differ</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/service.py"/>
        <source>国籍无法识别</source>
        <translation>the nationality is unknown</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/service.py"/>
        <source>照片无法识别</source>
        <translation>the photograph is no picture</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/ws_1919.py"/>
        <source>没有回答读卡请求</source>
        <translation>it did not answer the request</translation>
    </message>
    <message>
        <location filename="../../app/devices/id_card/ws_1919.py"/>
        <source>有效期限无法识别</source>
        <translation>the period of validity cannot be understood</translation>
    </message>
    <message>
        <location filename="../../app/devices/network_check/__init__.py"/>
        <source>本机未接联网核查。</source>
        <translation>The network check is not connected here.</translation>
    </message>
    <message>
        <location filename="../../app/devices/network_check/__init__.py"/>
        <source>请在行内核查终端查询，并录入结果单的代码和流水号。</source>
        <translation>Ask at the bank's terminal and enter the sheet's code and serial number.</translation>
    </message>
    <message>
        <location filename="../../app/devices/network_check/__init__.py"/>
        <source>请设置为 specimen 或 manual。</source>
        <translation>Set it to specimen or manual.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/folder.py"/>
        <source>单据无法写入文件夹“{folder}”：{why}。</source>
        <translation>The paper cannot be written to the folder “{folder}”: {why}.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/folder.py"/>
        <source>请检查该文件夹是否可写、磁盘是否已满，或在设置中更换打印机。</source>
        <translation>Check that the folder can be written and the disk has room, or choose another printer in the settings.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/port.py"/>
        <source>要打印的内容不是 PDF 单据。</source>
        <translation>What is to be printed is not a PDF paper.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/port.py"/>
        <location filename="../../app/papers/faults.py"/>
        <source>请从日志重新生成该单据。</source>
        <translation>Make the paper again from the journal.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/port.py"/>
        <source>打印机设置“{setting}”无法识别。</source>
        <translation>The printer setting “{setting}” is unknown.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/port.py"/>
        <source>请设置为 system:打印机名、system:、window:打印机名、file:文件夹 或 none。</source>
        <translation>Set it to system:NAME, system:, window:NAME, file:FOLDER or none.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>打印机已停用</source>
        <translation>the printer is stopped</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>打印机暂不接收任务</source>
        <translation>the printer takes no jobs at the moment</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>缺纸</source>
        <translation>out of paper</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>请放纸</source>
        <translation>it asks for paper</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>卡纸</source>
        <translation>paper jam</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>纸将用尽</source>
        <translation>paper runs low</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>纸盒未装好</source>
        <translation>a tray is missing</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>盖板打开</source>
        <comment>a door is open</comment>
        <translation>a door is open</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>盖板打开</source>
        <comment>a cover is open</comment>
        <translation>a cover is open</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>墨粉用尽</source>
        <translation>out of toner</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>墨粉将用尽</source>
        <translation>toner runs low</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>墨粉或墨水用尽</source>
        <translation>out of toner or ink</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>墨粉或墨水将用尽</source>
        <translation>toner or ink runs low</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>废粉盒已满</source>
        <translation>the waste toner box is full</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>出纸槽已满</source>
        <translation>the output tray is full</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>打印机离线</source>
        <translation>the printer is offline</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>打印机已关机</source>
        <translation>the printer is switched off</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>打印机没有应答</source>
        <translation>the printer does not answer</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>打印系统磁盘已满</source>
        <translation>the disk of the printing system is full</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>缺少打印机驱动程序</source>
        <translation>the driver of the printer is missing</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/reasons.py"/>
        <source>正在连接打印机</source>
        <translation>connecting to the printer</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/system.py"/>
        <source>请在操作系统的打印设置中检查，或在设置中更换打印机。</source>
        <comment>Check the printing settings of the operating system, or choose another printer here.</comment>
        <translation>Check the printing settings of the operating system, or choose another printer here.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/system.py"/>
        <source>打印机“{name}”已停止接收打印任务。</source>
        <translation>The printer “{name}” takes no print jobs at the moment.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/system.py"/>
        <location filename="../../app/devices/printer/window.py"/>
        <source>本机没有设定默认打印机。</source>
        <translation>This computer has no default printer.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/system.py"/>
        <source>请在操作系统中设定默认打印机，或在设置中写明打印机名（system:打印机名）。</source>
        <translation>Set a default printer in the operating system, or name a printer in the settings (system:NAME).</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/system.py"/>
        <source>本机的打印服务没有运行或没有安装。</source>
        <translation>The printing service of this computer is not running, or not installed.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/system.py"/>
        <source>请启动 CUPS 打印服务（systemctl start cups），没有则安装（Debian：cups）；或在设置中改用 file:文件夹。</source>
        <translation>Start the printing service CUPS (systemctl start cups), install it where there is none (Debian: cups), or choose file:FOLDER in the settings.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/system.py"/>
        <source>打印系统 {seconds} 秒内没有应答。</source>
        <translation>The printing system gave no answer within {seconds} seconds.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/system.py"/>
        <source>与打印系统的连接中断：{why}。</source>
        <translation>The printing system broke off: {why}.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/system.py"/>
        <location filename="../../app/devices/printer/window.py"/>
        <source>本机没有名为“{name}”的打印机。</source>
        <translation>This computer has no printer “{name}”.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/system.py"/>
        <source>打印机“{name}”没有接收单据：{why}</source>
        <translation>The printer “{name}” did not take the paper: {why}</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>请查看打印机。</source>
        <translation>Look at the printer.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>请在操作系统中设定默认打印机，或在设置中写明打印机名。</source>
        <translation>Set a default printer in the operating system, or name one in the settings.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>请在操作系统的打印设置中检查，或在设置中更换打印机。</source>
        <comment>Check the printing settings of the operating system, or choose another printer.</comment>
        <translation>Check the printing settings of the operating system, or choose another printer.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>打印程序中途退出</source>
        <translation>the process that draws it ended</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>打印机报告故障</source>
        <translation>the printer reports a fault</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>无法询问本机的打印系统：{why}。</source>
        <translation>The printing system cannot be asked: {why}.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>本程序没有打印组件。</source>
        <translation>This program has no part that prints.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>请重新安装。</source>
        <translation>Install it anew.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>经窗口系统打印时不能指定纸盒“{tray}”。</source>
        <translation>Through the window system no tray can be asked for, such as “{tray}”.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>请在操作系统中为该纸盒另设一台打印机，并在“按单据打印”中选用。</source>
        <translation>Set up a printer of its own for that tray in the operating system, and choose it for the form.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>单据无法暂存到“{folder}”：{why}。</source>
        <translation>The paper cannot be spooled in “{folder}”: {why}.</translation>
    </message>
    <message>
        <location filename="../../app/devices/printer/window.py"/>
        <source>请检查磁盘是否已满。</source>
        <translation>Check whether the disk is full.</translation>
    </message>
    <message>
        <location filename="../../app/devices/scans.py"/>
        <source>请检查网络及扫描仪的保存位置。</source>
        <translation>Check the network and where the scanner saves to.</translation>
    </message>
    <message>
        <location filename="../../app/devices/scans.py"/>
        <source>请清理该文件夹。</source>
        <translation>Clear that folder.</translation>
    </message>
    <message>
        <location filename="../../app/devices/scans.py"/>
        <source>请降低扫描分辨率后重新扫描。</source>
        <translation>Scan again at a lower resolution.</translation>
    </message>
    <message>
        <location filename="../../app/devices/scans.py"/>
        <source>请关闭正在使用它的程序后重新扫描。</source>
        <translation>Close what is using it, then scan again.</translation>
    </message>
    <message>
        <location filename="../../app/devices/sms/__init__.py"/>
        <source>请检查短信网关设置后重试。</source>
        <translation>Check the SMS gateway's folder and try again.</translation>
    </message>
    <message>
        <location filename="../../app/devices/sms/__init__.py"/>
        <source>尚未设置短信网关。</source>
        <translation>No SMS gateway is set up.</translation>
    </message>
    <message>
        <location filename="../../app/devices/sms/__init__.py"/>
        <source>请在“设备与设置”（F10）中设置短信网关文件夹。</source>
        <translation>Set the folder of an SMS gateway under “Devices and settings” (F10).</translation>
    </message>
    <message>
        <location filename="../../app/devices/sms/__init__.py"/>
        <source>请设置为 spool:目录 或 none。</source>
        <translation>Set it to spool:DIR or none.</translation>
    </message>
    <message>
        <location filename="../../app/devices/vendors.py"/>
        <source>厂商驱动“{name}”出错（{kind}）。</source>
        <translation>The vendor's driver “{name}” failed ({kind}).</translation>
    </message>
    <message>
        <location filename="../../app/devices/vendors.py"/>
        <source>请联系设备厂商；在此之前改用其他方式。</source>
        <translation>Call the vendor of the device; until then work another way.</translation>
    </message>
    <message>
        <location filename="../../app/devices/voice/system.py"/>
        <source>本机不能朗读。</source>
        <translation>This computer cannot read aloud.</translation>
    </message>
    <message>
        <location filename="../../app/devices/voice/system.py"/>
        <source>请安装系统语音（Debian：espeak-ng），并在设置中打开朗读。</source>
        <translation>Install a voice (Debian: espeak-ng), and switch reading aloud on in the settings.</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>个人Ⅰ类户</source>
        <translation>Class I account</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>个人Ⅱ类户</source>
        <translation>Class II account</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>个人Ⅲ类户</source>
        <translation>Class III account</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <location filename="../../ui/pages/proposal.py"/>
        <source>正常</source>
        <comment>normal</comment>
        <translation>normal</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>休眠</source>
        <translation>dormant</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <location filename="../../ui/pages/proposal.py"/>
        <source>已销户</source>
        <translation>closed</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>正常</source>
        <comment>in use</comment>
        <translation>in use</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>口头挂失</source>
        <translation>verbally reported lost</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>正式挂失</source>
        <translation>formally reported lost</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>已作废</source>
        <translation>void</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>已换卡</source>
        <translation>replaced</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>密码正常</source>
        <translation>PIN in order</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>密码已锁定</source>
        <translation>PIN locked</translation>
    </message>
    <message>
        <location filename="../../app/domain/account.py"/>
        <source>密码已挂失</source>
        <translation>PIN reported lost</translation>
    </message>
    <message>
        <location filename="../../app/domain/branch.py"/>
        <source>柜员</source>
        <comment>Teller</comment>
        <translation>Teller</translation>
    </message>
    <message>
        <location filename="../../app/domain/branch.py"/>
        <source>业务主管</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <location filename="../../app/domain/branch.py"/>
        <source>网点负责人</source>
        <translation>Branch manager</translation>
    </message>
    <message>
        <location filename="../../app/domain/branch.py"/>
        <source>合规人员</source>
        <translation>Compliance officer</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>国标 1 级</source>
        <translation>GB level 1</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>国标 2 级</source>
        <translation>GB level 2</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>国标 3 级</source>
        <translation>GB level 3</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>国标 3 级（修改单）</source>
        <translation>GB level 3, amended</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>国标未收</source>
        <translation>not in GB 18030</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>部首补充</source>
        <translation>Radicals Supplement</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>康熙部首</source>
        <translation>Kangxi Radicals</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>中文数字</source>
        <translation>Chinese numeral</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>扩展A区</source>
        <translation>Extension A</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>基本区</source>
        <translation>Unified Ideographs</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>兼容区</source>
        <translation>Compatibility Ideographs</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>扩展B区</source>
        <translation>Extension B</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>扩展C区</source>
        <translation>Extension C</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>扩展D区</source>
        <translation>Extension D</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>扩展E区</source>
        <translation>Extension E</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>扩展F区</source>
        <translation>Extension F</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>扩展I区</source>
        <translation>Extension I</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>兼容补充区</source>
        <translation>Compatibility Supplement</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>扩展G区</source>
        <translation>Extension G</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>扩展H区</source>
        <translation>Extension H</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>扩展J区</source>
        <translation>Extension J</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>其他文字或符号</source>
        <translation>Another script or a sign</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>自造字区</source>
        <translation>Private use</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>{code} 超出 Unicode 的范围。</source>
        <translation>{code} is beyond the end of Unicode.</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>“{code}”不是字符编码。</source>
        <translation>“{code}” is no code of a character.</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>{code} 不是 GB 18030 的字符编码。</source>
        <translation>{code} is no code of GB 18030.</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>{code} 是代理码位，只是半个字符。请输入完整的码位，如 U+2CC56。</source>
        <translation>{code} is a surrogate: half a character. Enter the whole code point, as U+2CC56.</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>{code} 是不可见的控制字符。</source>
        <translation>{code} is an invisible control character.</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>Unicode 没有为 {code} 规定字符。</source>
        <translation>Unicode has no character at {code}.</translation>
    </message>
    <message>
        <location filename="../../app/domain/characters.py"/>
        <source>请输入 Unicode 码位，如 U+2CC56，或 GB 18030 编码，如 GB FE59。</source>
        <translation>Enter a Unicode code point, as U+2CC56, or a GB 18030 code, as GB FE59.</translation>
    </message>
    <message>
        <location filename="../../app/domain/components.py"/>
        <source>部件检索覆盖基本区和少量扩展区的字，未找到。扩展B区及以后的字请按编码或拼音查找。</source>
        <translation>Nothing found: the search by components knows the basic characters and few of the extensions. Rarer ones are found by code point or pinyin.</translation>
    </message>
    <message>
        <location filename="../../app/domain/components.py"/>
        <source>没有读音为“{typed}”的字。</source>
        <translation>No character is read “{typed}”.</translation>
    </message>
    <message>
        <location filename="../../app/domain/components.py"/>
        <source>请输入部件（如 吉吉）、拼音（如 zhe2）或编码（如 U+5586）。</source>
        <translation>Enter components (吉吉), pinyin (zhe2) or a code (U+5586).</translation>
    </message>
    <message>
        <location filename="../../app/domain/components.py"/>
        <source>{code} 是自造字，只在制作它的系统里有意义，不能登记。请对照证件字形，按部件、拼音或编码找到标准字。</source>
        <translation>{code} is a private glyph, which means something only where it was made, and cannot be recorded. Compare the document and find the standard character.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_forms.py"/>
        <source>拼音/英文姓名</source>
        <translation>Name in Latin letters</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_forms.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <source>国籍</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_forms.py"/>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <location filename="../../app/rules/papers/holder.py"/>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>证件号码</source>
        <comment>Document number</comment>
        <translation>Document number</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_forms.py"/>
        <source>有效期起</source>
        <comment>Valid from</comment>
        <translation>Valid from</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_forms.py"/>
        <source>有效期至</source>
        <comment>Valid until</comment>
        <translation>Valid until</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_forms.py"/>
        <source>通行证号码</source>
        <comment>Travel permit number</comment>
        <translation>Travel permit number</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_forms.py"/>
        <source>签发次数</source>
        <comment>Times issued</comment>
        <translation>Times issued</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_numbers.py"/>
        <source>这是{other}的号码，不是{kind}的号码，请更正证件种类。</source>
        <translation>This number belongs to another document ({other}), not to this ({kind}): correct the kind of document.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>更换证件</source>
        <translation>Another document instead</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <location filename="../../ui/case/shelf.py"/>
        <source>监护人证件</source>
        <comment>The guardian's document</comment>
        <translation>The guardian's document</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <location filename="../../app/evidence/minor.py"/>
        <source>监护关系证明</source>
        <comment>Proof of guardianship</comment>
        <translation>Proof of guardianship</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>监护人或收入证明</source>
        <translation>A guardian, or proof of income</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>监护人同意</source>
        <translation>The guardian's consent</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>辅助证件</source>
        <comment>A second document</comment>
        <translation>A second document</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>拍照识别</source>
        <translation>Reading from pictures</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>出入境证件核验</source>
        <comment>Check of the travel document</comment>
        <translation>Check of the travel document</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>姓名目视核对</source>
        <translation>The name compared by eye</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>税收居民身份</source>
        <comment>Tax residence</comment>
        <translation>Tax residence</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <location filename="../../app/evidence/network_check.py"/>
        <source>境外居住证明</source>
        <translation>Proof of living abroad</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <location filename="../../app/evidence/network_check.py"/>
        <source>签证或居留证件</source>
        <translation>Visa or residence permit</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>必须</source>
        <translation>Required</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>需核对</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>由本行规定</source>
        <translation>For the bank to decide</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <location filename="../../app/domain/document_terms.py"/>
        <location filename="../../app/rules/sources.py"/>
        <source>（据公开转载，未见原文）</source>
        <translation> (from public secondary sources)</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <location filename="../../app/rules/sources.py"/>
        <source>（银行惯例，未经核实）</source>
        <translation> (bank practice, unverified)</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>年满16周岁须出示居民身份证或临时居民身份证，户口簿不能单独使用。</source>
        <translation>From 16 a resident or temporary identity card is needed; a household register alone does not do.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>临时身份证没有芯片，请再出示一件辅助证件。</source>
        <translation>A temporary card has no chip: a second document is needed.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>用拍照识别读取临时身份证。</source>
        <translation>Read the temporary card from pictures.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>港澳台居民须出示来往内地（大陆）通行证或居住证，不能使用护照。</source>
        <translation>Residents of Hong Kong, Macao and Taiwan show a mainland travel permit or a residence permit, not a passport.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>中国护照只用于定居国外的中国公民；在境内居住的须出示居民身份证，港澳居民须出示通行证或居住证。</source>
        <translation>A Chinese passport serves citizens who live abroad; whoever lives in the mainland shows the resident identity card, residents of Hong Kong and Macao their permit.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>是否查验签证或居留证件，按本行规定办理。</source>
        <translation>Whether a visa or residence permit is looked at is the bank's rule.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>机读区姓名没有校验码，请与护照印刷姓名逐字核对。</source>
        <translation>The name in the machine-readable zone has no check digit: compare it letter by letter with the printed one.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>由监护人代理：出示监护人本人的有效身份证件。</source>
        <translation>Through a guardian: a valid identity document of the guardian.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>监护关系证明：户口簿、出生医学证明等。</source>
        <translation>Proof of guardianship: household register, birth certificate or the like.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>由监护人陪同或代理；以自己的劳动收入为主要生活来源的，出示收入证明。</source>
        <translation>With or through a guardian; whoever lives mainly on their own labour income shows proof of it.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>未满14周岁：个人信息和人脸的使用由监护人同意并签字。</source>
        <translation>Under 14: the guardian consents to the use of personal information and of the face, and signs.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>联网核查不含此种证件：通过出入境证件核验，或由人工核对。</source>
        <translation>The citizen network check does not know this document: check it with the entry-exit service, or by hand.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>持非中国籍通行证：国籍以证件所载为准，逐一声明税收居民国（地区）。</source>
        <translation>A permit for those who are not Chinese nationals: the nationality is the printed one; every country of tax residence is declared.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>港澳台居民：持居住证不等于中国税收居民，请客户声明税收居民国（地区）。</source>
        <translation>Residents of Hong Kong, Macao and Taiwan: a residence permit does not make a tax resident of the mainland; the customer declares the tax residence.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_set.py"/>
        <source>请客户声明税收居民国（地区），不得从国籍推定。</source>
        <translation>The customer declares the tax residence; it does not follow from the nationality.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_terms.py"/>
        <source>（未经核实）</source>
        <translation> (unverified)</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_terms.py"/>
        <source>居民身份证法第5条：未满16周岁5年，16至25周岁10年，26至45周岁20年，46周岁以上长期</source>
        <translation>Identity Card Law 5: under 16 five years, 16–25 ten, 26–45 twenty, from 46 long-term</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_terms.py"/>
        <source>日期先后</source>
        <translation>The order of the dates</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_terms.py"/>
        <source>3个月</source>
        <translation>three months</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_terms.py"/>
        <source>5年</source>
        <translation>five years</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_terms.py"/>
        <source>年满18周岁10年，未满18周岁5年（旧规定3年）</source>
        <translation>ten years from 18, five below (three before)</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_terms.py"/>
        <source>年满18周岁10年，未满18周岁5年</source>
        <translation>ten years from 18, five below</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_terms.py"/>
        <source>有效期限与发证时的年龄不符。</source>
        <translation>The term of validity does not fit the holder's age at issue.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_terms.py"/>
        <source>{kind}的有效期限应为{words}，与证件上的日期不符。</source>
        <translation>{kind}: the term is {words}; the dates do not fit that.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_terms.py"/>
        <source>有效期起早于出生日期。</source>
        <translation>It is valid from a day before the holder's birth.</translation>
    </message>
    <message>
        <location filename="../../app/domain/document_terms.py"/>
        <source>有效期止早于有效期起或出生日期。</source>
        <translation>It ends before it begins, or before the birth.</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>长期</source>
        <comment>Long-term</comment>
        <translation>Long-term</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>居民身份证</source>
        <translation>Resident identity card</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>临时居民身份证</source>
        <translation>Temporary resident identity card</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>港澳台居民居住证</source>
        <translation>Residence permit for Hong Kong, Macao and Taiwan residents</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>港澳居民来往内地通行证</source>
        <translation>Mainland travel permit for Hong Kong and Macao residents</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>台湾居民来往大陆通行证</source>
        <translation>Mainland travel permit for Taiwan residents</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>外国人永久居留身份证</source>
        <translation>Foreign permanent resident ID card</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <location filename="../../app/evidence/network_check.py"/>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <location filename="../../app/evidence/network_check.py"/>
        <source>户口簿</source>
        <translation>Household register</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>男</source>
        <comment>Male</comment>
        <translation>Male</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>女</source>
        <comment>Female</comment>
        <translation>Female</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>未说明</source>
        <translation>Unspecified</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>未满16周岁</source>
        <translation>Under 16</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>16至17周岁</source>
        <translation>16 to 17</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>年满18周岁</source>
        <translation>18 or over</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>须由监护人代理开户：出示监护人与本人双方有效身份证件及监护关系证明（如户口簿）。</source>
        <translation>A guardian must open the account: valid identity documents of both the guardian and the child, and proof of guardianship (such as the household register).</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>可由监护人陪同或代理；以自己的劳动收入为主要生活来源的，可持本人身份证及收入证明办理。</source>
        <translation>With or through a guardian; someone who lives mainly on their own labour income may come alone with their identity card and proof of that income.</translation>
    </message>
    <message>
        <location filename="../../app/domain/documents.py"/>
        <source>出示本人有效身份证件。</source>
        <translation>A valid identity document of their own.</translation>
    </message>
    <message>
        <location filename="../../app/domain/ethnicity.py"/>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <location filename="../../app/domain/ethnicity.py"/>
        <source>外国血统中国籍人士</source>
        <translation>Chinese citizen of foreign descent</translation>
    </message>
    <message>
        <location filename="../../app/domain/identity_number.py"/>
        <source>公民身份号码应为18位。</source>
        <translation>An identity number has 18 characters.</translation>
    </message>
    <message>
        <location filename="../../app/domain/identity_number.py"/>
        <source>15位号码属第一代身份证，2013年起停止使用。</source>
        <translation>A 15-digit number is from a first-generation card, not valid since 2013.</translation>
    </message>
    <message>
        <location filename="../../app/domain/identity_number.py"/>
        <source>前17位应为数字，末位应为数字或X。</source>
        <translation>The first 17 characters must be digits, the last a digit or X.</translation>
    </message>
    <message>
        <location filename="../../app/domain/identity_number.py"/>
        <source>号码中的出生日期不存在。</source>
        <translation>The date of birth in the number does not exist.</translation>
    </message>
    <message>
        <location filename="../../app/domain/identity_number.py"/>
        <source>号码中的出生日期晚于今天。</source>
        <translation>The date of birth in the number lies in the future.</translation>
    </message>
    <message>
        <location filename="../../app/domain/identity_number.py"/>
        <source>校验码不符，至少有一位有误。</source>
        <translation>The check digit does not agree: at least one digit is wrong.</translation>
    </message>
    <message>
        <location filename="../../app/domain/identity_number.py"/>
        <source>请对照证件逐位核对。</source>
        <translation>Compare it digit by digit with the document.</translation>
    </message>
    <message>
        <location filename="../../app/domain/money.py"/>
        <source>请按元填写，例如 1,234.50。</source>
        <translation>Enter yuan, for example 1,234.50.</translation>
    </message>
    <message>
        <location filename="../../app/domain/mrz.py"/>
        <source>请重新拍摄护照资料页，或对照护照逐项录入。</source>
        <translation>Take the personal particulars page again, or enter it from the passport.</translation>
    </message>
    <message>
        <location filename="../../app/domain/mrz_checks.py"/>
        <source>护照号码</source>
        <translation>passport number</translation>
    </message>
    <message>
        <location filename="../../app/domain/mrz_checks.py"/>
        <source>有效期至</source>
        <comment>date of expiry</comment>
        <translation>date of expiry</translation>
    </message>
    <message>
        <location filename="../../app/domain/mrz_checks.py"/>
        <source>个人号码</source>
        <translation>personal number</translation>
    </message>
    <message>
        <location filename="../../app/domain/mrz_checks.py"/>
        <source>整行</source>
        <translation>whole second line</translation>
    </message>
    <message>
        <location filename="../../app/domain/mrz_checks.py"/>
        <source>机读区{title}的校验码不符，至少有一位有误。</source>
        <translation>The check digit of the {title} in the zone does not agree: a character is wrong.</translation>
    </message>
    <message>
        <location filename="../../app/domain/names.py"/>
        <source>没有填写姓名。</source>
        <translation>No name was entered.</translation>
    </message>
    <message>
        <location filename="../../app/domain/names.py"/>
        <source>姓名超过{most}个字符。</source>
        <translation>The name has more than {most} characters.</translation>
    </message>
    <message>
        <location filename="../../app/domain/names.py"/>
        <source>姓名含读卡器自造字（{point}）。</source>
        <translation>The name has a reader's private glyph ({point}).</translation>
    </message>
    <message>
        <location filename="../../app/domain/names.py"/>
        <source>姓名含不可见字符（{point}）。</source>
        <translation>The name has an invisible character ({point}).</translation>
    </message>
    <message>
        <location filename="../../app/domain/names.py"/>
        <source>姓名含不应出现的字符（{point}）。</source>
        <translation>The name has a character that no name has ({point}).</translation>
    </message>
    <message>
        <location filename="../../app/domain/names.py"/>
        <source>请按证件填写；生僻字可用字符编码输入。</source>
        <translation>Enter it as on the document; a rare character can be entered by its code point.</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>党的机关、国家机关、群众团体和社会组织、企事业单位负责人</source>
        <translation>Head of a Party or state organ, association, enterprise or institution</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>专业技术人员</source>
        <translation>Professional or technical staff</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>办事人员和有关人员</source>
        <translation>Clerical and related staff</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>社会生产服务和生活服务人员</source>
        <translation>Production services and personal services staff</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>农、林、牧、渔业生产及辅助人员</source>
        <translation>Farming, forestry, herding and fishery worker</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>生产制造及有关人员</source>
        <translation>Manufacturing and related worker</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>军人</source>
        <translation>Soldier</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>学生</source>
        <translation>Student</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>离退休人员</source>
        <translation>Retired</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>无业人员</source>
        <translation>Without employment</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>自由职业者</source>
        <translation>Freelance</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>个体工商户</source>
        <translation>Self-employed trader</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>家庭主妇（夫）</source>
        <translation>Homemaker</translation>
    </message>
    <message>
        <location filename="../../app/domain/occupations.py"/>
        <source>不便分类的其他从业人员</source>
        <translation>Other, not classified</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <location filename="../../app/flow/forms.py"/>
        <source>须为整数。</source>
        <translation>This must be a whole number.</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>可设 {bounds}。</source>
        <translation>It may be {bounds}.</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>代码，可空</source>
        <translation>a code, or empty</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>代码</source>
        <comment>a code</comment>
        <translation>a code</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>{least} 至 {most}</source>
        <translation>{least} to {most}</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>每名客户借记卡张数上限</source>
        <translation>Debit cards per customer</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>达到后开户须审核并提高授权级别。</source>
        <translation>From then on an opening is reviewed at a higher level.</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>每名客户借记卡不超过4张，2016年1月1日起（据公开转载，未见原文）</source>
        <translation>At most 4 debit cards per customer, from 1 January 2016 (from public secondary sources)</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>张</source>
        <translation>cards</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>新开户非柜面日限额起始值</source>
        <translation>First daily limit besides the counter</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>新账户非柜面支付的日累计限额，超过须审核。</source>
        <translation>What a new account may pay in a day without the counter; more is reviewed.</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>新开户非柜面日限额起始值5000元，单位分（银行惯例，未经核实，由本行设定）</source>
        <translation>First daily limit of a new account besides the counter, 5000 yuan, in fen (bank practice, unverified, for the bank to set)</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>元</source>
        <translation>yuan</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>单据签名证书年限</source>
        <translation>Years of a certificate for papers</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>本机自制的单据签名证书有效几年；到期前60天自动更换，旧证书留作验证旧单据。</source>
        <translation>How long a certificate made here signs papers; 60 days before its end a new one is made, and the old one stays for old papers.</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>单据签名证书年限10年（本系统默认，由本行设定）</source>
        <translation>Certificates for papers last 10 years (this program's default, for the bank to set)</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>年</source>
        <translation>years</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>客户资料和业务单据保存年限</source>
        <translation>Years for which records of customers are kept</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>自业务关系结束起计算；届满只列入报告，不自动销毁。</source>
        <translation>From the end of the relationship; what is past it is reported, never destroyed.</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>反洗钱法第34条：客户身份资料和交易记录自业务关系或交易结束后至少保存10年</source>
        <translation>Anti-Money Laundering Law 34: at least ten years after the relationship or the transaction has ended</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>会计凭证保存年限</source>
        <translation>Years for which accounting vouchers are kept</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>自会计年度终了起计算；届满只列入报告，不自动销毁。</source>
        <translation>From the end of the accounting year; what is past it is reported, never destroyed.</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>会计凭证保存30年（银行惯例，未经核实，由本行设定）</source>
        <translation>Accounting vouchers are kept 30 years (bank practice, unverified, for the bank to set)</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>网点所在省代码</source>
        <translation>Province of the branch</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>用于判断异地客户；空为不判断。</source>
        <translation>Tells customers of other provinces; empty: nobody is told apart.</translation>
    </message>
    <message>
        <location filename="../../app/domain/parameters.py"/>
        <source>网点所在省代码，空为不判断异地（本系统默认，由本行设定）</source>
        <translation>Province of the branch; empty: nobody is told apart (this program's default, for the bank to set)</translation>
    </message>
    <message>
        <location filename="../../app/domain/phone.py"/>
        <source>固定电话不能接收短信验证码。</source>
        <translation>A landline cannot receive a code by text message.</translation>
    </message>
    <message>
        <location filename="../../app/domain/phone.py"/>
        <source>请填写本人手机号。</source>
        <translation>Enter the customer's own mobile number.</translation>
    </message>
    <message>
        <location filename="../../app/domain/phone.py"/>
        <source>这不是大陆手机号。</source>
        <translation>This is not a mainland mobile number.</translation>
    </message>
    <message>
        <location filename="../../app/domain/phone.py"/>
        <source>手机号为11位数字，以13至19开头。</source>
        <translation>It has 11 digits and begins with 13 to 19.</translation>
    </message>
    <message>
        <location filename="../../app/domain/pin.py"/>
        <source>六位数字全部相同</source>
        <translation>All six digits are the same</translation>
    </message>
    <message>
        <location filename="../../app/domain/pin.py"/>
        <source>数字依次递增或递减</source>
        <translation>The digits run up or down</translation>
    </message>
    <message>
        <location filename="../../app/domain/pin.py"/>
        <source>由重复的数字组成</source>
        <translation>It repeats the same digits</translation>
    </message>
    <message>
        <location filename="../../app/domain/pin.py"/>
        <source>属于常见密码</source>
        <translation>It is one of the most common PINs</translation>
    </message>
    <message>
        <location filename="../../app/domain/pin.py"/>
        <source>取自出生日期</source>
        <translation>It comes from the date of birth</translation>
    </message>
    <message>
        <location filename="../../app/domain/pin.py"/>
        <source>取自证件号码</source>
        <translation>It comes from the identity document's number</translation>
    </message>
    <message>
        <location filename="../../app/domain/pin.py"/>
        <source>取自手机号</source>
        <translation>It comes from the mobile number</translation>
    </message>
    <message>
        <location filename="../../app/domain/pin.py"/>
        <source>取自卡号</source>
        <translation>It comes from the card number</translation>
    </message>
    <message>
        <location filename="../../app/domain/pin.py"/>
        <source>取自账号</source>
        <translation>It comes from the account number</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>低风险</source>
        <translation>Low risk</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>中风险</source>
        <translation>Medium risk</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>高风险</source>
        <translation>High risk</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>证件所属地</source>
        <translation>Home region</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <location filename="../../app/evidence/acceptance.py"/>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>开户用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>预计月交易额</source>
        <translation>Expected monthly use</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>已持卡数</source>
        <translation>Cards held</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>身份核实</source>
        <translation>Identity verification</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>办理方式</source>
        <translation>How the account is opened</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>核查一致且人证相符</source>
        <translation>Checked, and the face agrees</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>经双人确认</source>
        <translation>Confirmed by two staff</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>未能核实</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>命中筛查名单</source>
        <translation>Named on a screening list</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>惩戒期内</source>
        <translation>Under joint punishment</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>高风险国家（地区）国籍</source>
        <translation>Nationality of a high-risk country</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>{age}周岁</source>
        <translation>{age} years old</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>未知</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>非本省证件</source>
        <translation>From another province</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>本省证件</source>
        <translation>From this province</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>已持{count}张</source>
        <translation>{count} held</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>与其他客户共用</source>
        <translation>Shared with another customer</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>本人专用</source>
        <translation>The customer's alone</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>代理办理</source>
        <translation>Through an agent</translation>
    </message>
    <message>
        <location filename="../../app/domain/risk_grade.py"/>
        <source>本人亲自办理</source>
        <translation>In person</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <location filename="../../resources/wordings/face_notice/FACE-2026-3.toml"/>
        <location filename="../../resources/wordings/face_notice/FACE-2026-4.toml"/>
        <source>人脸信息处理告知书</source>
        <translation>Face information notice</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>禁止买卖账户声明</source>
        <translation>Statement on lending accounts</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>防范电信网络诈骗风险提示</source>
        <translation>Notice on risks and fraud</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>个人银行结算账户管理协议</source>
        <comment>Account agreement</comment>
        <translation>Account agreement</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>申诉与投诉渠道告知</source>
        <translation>Channels of appeal and complaint</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>客户在“告知与同意”时阅读并同意。</source>
        <translation>Read and agreed to among the consents.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>客户对人脸信息单独同意或拒绝时阅读。</source>
        <translation>Read before the separate answer about the face.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>受理时向客户宣读，并印在开户申请书上由客户声明。</source>
        <translation>Read out at the acceptance, and declared by the customer on the application.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>单独成页，由客户签名。</source>
        <translation>A paper of its own, which the customer signs.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>随开户申请书由客户签名。</source>
        <translation>Signed by the customer together with the application.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>印在不予开户告知书上。</source>
        <translation>Printed on the notice of an opening that was declined.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>《{title}》（{version}）</source>
        <translation>{title} ({version})</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>没有《{title}》的版本“{version}”。</source>
        <translation>There is no version “{version}” of: {title}.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>该文本由本行换版或随程序提供；请核对本机程序和账簿是否为同一网点的最新版本。</source>
        <translation>It was put in by the bank or comes with the program: see that program and books are this branch's, and the newest.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>文件不是规定的格式（TOML）。</source>
        <translation>The file is not of the agreed form (TOML).</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>缺少版本号或日期。</source>
        <translation>Version or date is missing.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>标题和正文须中文、英文齐全。</source>
        <translation>Title and text are needed in both languages.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>版本号由字母、数字和 . _ - 组成，最多40个字符，如 BANK-2026-1。</source>
        <translation>A version has letters, digits and . _ - only, 40 at most, such as BANK-2026-1.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>标题须为一行文字。</source>
        <translation>A title is one line.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>标题过长。</source>
        <translation>The title is too long.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>文本不能为空。</source>
        <translation>The text may not be empty.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>请更正文件后重新读入。</source>
        <translation>Correct the file, read it again.</translation>
    </message>
    <message>
        <location filename="../../app/domain/wording.py"/>
        <source>请重新安装程序；换用新文本须办理文本换版。</source>
        <translation>Install it anew; a new text is a new version.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>工资、劳务收入</source>
        <translation>Wages and earnings</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>日常消费与缴费</source>
        <translation>Daily spending and bills</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>储蓄存款</source>
        <translation>Savings</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>投资理财</source>
        <translation>Investment</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>个人经营收付</source>
        <translation>Own small business</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>贷款发放与归还</source>
        <translation>Loan disbursement and repayment</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>养老金、社保、补贴</source>
        <translation>Pension, social security, subsidies</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>学费、生活费</source>
        <translation>Tuition and living costs</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <location filename="../../app/evidence/due_diligence.py"/>
        <location filename="../../app/evidence/exported.py"/>
        <location filename="../../app/evidence/reprint.py"/>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>其他（须说明）</source>
        <translation>Other (explain)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>独自前来</source>
        <translation>Alone</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>亲属陪同（未代答）</source>
        <translation>With family, answers for themselves</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>有人在旁等候</source>
        <translation>Somebody waits beside</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>他人代为回答</source>
        <translation>Somebody else answers</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>本人（成年人）</source>
        <translation>The customer, an adult</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>本人（16至17周岁，以自己的劳动收入为主要生活来源）</source>
        <translation>The customer, 16 or 17, living mainly on their own labour income</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>监护人代理（客户未满18周岁）</source>
        <translation>A guardian for a customer under 18</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <location filename="../../app/rules/papers/application.py"/>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>本人办理</source>
        <translation>In person</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>客户本人在柜台前。</source>
        <translation>The customer is at the counter in person.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>开户意愿</source>
        <translation>Will to open</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>已当面询问，客户（未成年人为其监护人）自愿开户。</source>
        <translation>Asked face to face: the customer, or a minor's guardian, opens the account of their own will.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>用途说明</source>
        <comment>Purpose explained</comment>
        <translation>Purpose explained</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>用途为“其他”时必填</source>
        <translation>required for “other”</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>陪同情况</source>
        <translation>Companions</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>禁止买卖账户告知</source>
        <translation>Notice on lending accounts</translation>
    </message>
    <message>
        <location filename="../../app/evidence/acceptance.py"/>
        <source>已向客户宣读禁止买卖账户的声明，并由客户确认：</source>
        <translation>The statement against lending accounts was read to the customer, who confirms:</translation>
    </message>
    <message>
        <location filename="../../app/evidence/approval.py"/>
        <source>同意</source>
        <comment>approved</comment>
        <translation>approved</translation>
    </message>
    <message>
        <location filename="../../app/evidence/approval.py"/>
        <source>退回修改</source>
        <comment>returned</comment>
        <translation>returned</translation>
    </message>
    <message>
        <location filename="../../app/evidence/approval.py"/>
        <source>拒绝</source>
        <comment>rejected</comment>
        <translation>rejected</translation>
    </message>
    <message>
        <location filename="../../app/evidence/consent.py"/>
        <source>同意人脸比对</source>
        <translation>Consents to the face comparison</translation>
    </message>
    <message>
        <location filename="../../app/evidence/consent.py"/>
        <source>不同意，改由两名柜面人员核对</source>
        <translation>Refuses: two members of staff identify</translation>
    </message>
    <message>
        <location filename="../../app/evidence/consent.py"/>
        <source>个人信息处理告知</source>
        <translation>Personal information notice</translation>
    </message>
    <message>
        <location filename="../../app/evidence/consent.py"/>
        <source>客户已阅读并同意《个人信息处理告知书》。</source>
        <translation>The customer has read and agrees to the personal information notice.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>5万元以下</source>
        <translation>&lt; 50,000</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>5万至10万元</source>
        <translation>50,000–100,000</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>10万至20万元</source>
        <translation>100,000–200,000</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>20万至50万元</source>
        <translation>200,000–500,000</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>50万元以上</source>
        <translation>&gt; 500,000</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>工资薪金</source>
        <translation>Wages</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>经营所得</source>
        <translation>Own business</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>养老金</source>
        <translation>Pension</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>家庭成员供给</source>
        <translation>Given by family</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>财产租赁或转让</source>
        <translation>Rent or sale of property</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>投资收益</source>
        <translation>Investment returns</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>1万元以下</source>
        <translation>&lt; 10,000</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>1万至5万元</source>
        <translation>10,000–50,000</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>5万至20万元</source>
        <translation>50,000–200,000</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>20万元以上</source>
        <translation>&gt; 200,000</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>1至3张</source>
        <translation>1 to 3</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>4至9张</source>
        <translation>4 to 9</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>10张及以上</source>
        <translation>10 and more</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>农、林、牧、渔业</source>
        <translation>Farming, forestry, herding, fishery</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>采矿业</source>
        <translation>Mining</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>制造业</source>
        <translation>Manufacturing</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>电力、热力、燃气及水生产和供应业</source>
        <translation>Electricity, heat, gas and water</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>建筑业</source>
        <translation>Construction</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>批发和零售业</source>
        <translation>Wholesale and retail</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>交通运输、仓储和邮政业</source>
        <translation>Transport, storage and post</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>住宿和餐饮业</source>
        <translation>Hotels and catering</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>信息传输、软件和信息技术服务业</source>
        <translation>Information and software</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>金融业</source>
        <translation>Finance</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>房地产业</source>
        <translation>Real estate</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>租赁和商务服务业</source>
        <translation>Leasing and business services</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>科学研究和技术服务业</source>
        <translation>Research and technical services</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>水利、环境和公共设施管理业</source>
        <translation>Water, environment, public facilities</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>居民服务、修理和其他服务业</source>
        <translation>Services to residents, repair, other services</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>教育</source>
        <translation>Education</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>卫生和社会工作</source>
        <translation>Health and social work</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>文化、体育和娱乐业</source>
        <translation>Culture, sport and entertainment</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>公共管理、社会保障和社会组织</source>
        <translation>Public administration, social security</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>国际组织</source>
        <translation>International organisations</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>职业说明</source>
        <comment>Occupation explained</comment>
        <translation>Occupation explained</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <source>工作单位</source>
        <comment>Employer</comment>
        <translation>Employer</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <location filename="../../app/rules/particulars.py"/>
        <source>现住址</source>
        <comment>Residence</comment>
        <translation>Residence</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>与证件住址一致时留空</source>
        <translation>leave empty when as on the card</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>年收入（元）</source>
        <translation>Yearly income (CNY)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <source>资金来源</source>
        <comment>Source of funds</comment>
        <translation>Source of funds</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>来源说明</source>
        <comment>Source explained</comment>
        <translation>Source explained</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>预计月交易额（元）</source>
        <translation>Expected monthly turnover (CNY)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>他行银行卡</source>
        <comment>Cards at other banks</comment>
        <translation>Cards at other banks</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>特定自然人</source>
        <comment>Politically exposed</comment>
        <translation>Politically exposed</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>客户本人或其近亲属、密切关系人为外国政要、国际组织高级管理人员等特定自然人。</source>
        <translation>The customer, or somebody close to them, is a politically exposed person.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>选择本网点的原因</source>
        <translation>Why this branch</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>如：居住地、单位附近</source>
        <translation>e.g. near home or work</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <source>行业</source>
        <translation>Industry</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <source>职务</source>
        <translation>Position</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>可疑情形（内部）</source>
        <translation>Anything suspicious (internal)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/due_diligence.py"/>
        <source>不打印，不告知客户</source>
        <translation>never printed, never told to the customer</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <source>内部审计、检查</source>
        <translation>An audit or inspection of the bank's own</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <location filename="../../app/evidence/reprint.py"/>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>协助有权机关查询</source>
        <translation>An authority entitled to ask</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <source>移交会计档案</source>
        <translation>Handing over to the bank's archive</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <source>客户本人要求</source>
        <translation>The customer asks for them</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>处理投诉或差错</source>
        <translation>A complaint or an error</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <source>按日</source>
        <translation>a day</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <source>按客户</source>
        <translation>a customer</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <source>按日志</source>
        <translation>a journal entry</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <source>导出范围</source>
        <translation>Exported</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <source>具体为</source>
        <translation>Which</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <source>单据张数</source>
        <translation>Papers</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <source>目录摘要</source>
        <comment>Digest of the index</comment>
        <translation>Digest of the index</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <source>导出原因</source>
        <comment>Reason</comment>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../app/evidence/exported.py"/>
        <location filename="../../app/evidence/reprint.py"/>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>原因说明</source>
        <translation>Explained</translation>
    </message>
    <message>
        <location filename="../../app/evidence/face.py"/>
        <source>相像</source>
        <translation>alike</translation>
    </message>
    <message>
        <location filename="../../app/evidence/face.py"/>
        <source>须人工判断</source>
        <translation>a human must decide</translation>
    </message>
    <message>
        <location filename="../../app/evidence/face.py"/>
        <source>不相像</source>
        <translation>not alike</translation>
    </message>
    <message>
        <location filename="../../app/evidence/face.py"/>
        <source>已核对辅助证件</source>
        <translation>Auxiliary document compared</translation>
    </message>
    <message>
        <location filename="../../app/evidence/face.py"/>
        <source>已询问身份信息并回答正确</source>
        <translation>Questions about identity answered right</translation>
    </message>
    <message>
        <location filename="../../app/evidence/face.py"/>
        <source>柜员熟悉客户本人</source>
        <translation>Staff know the customer</translation>
    </message>
    <message>
        <location filename="../../app/evidence/face.py"/>
        <source>认定依据</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <location filename="../../app/evidence/face.py"/>
        <source>辅助证件名称及号码</source>
        <translation>Auxiliary document and number</translation>
    </message>
    <message>
        <location filename="../../app/evidence/face.py"/>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>核对说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <location filename="../../app/evidence/face.py"/>
        <source>认定</source>
        <translation>Finding</translation>
    </message>
    <message>
        <location filename="../../app/evidence/face.py"/>
        <source>经确认为客户本人。</source>
        <translation>Confirmed to be the customer in person.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>（芯片读取）</source>
        <translation> (read from the chip)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>（不确定，柜员已确认）</source>
        <translation> (uncertain, confirmed by the teller)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>（柜员更正）</source>
        <translation> (corrected by the teller)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>（柜员录入）</source>
        <translation> (typed by the teller)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>读卡器故障</source>
        <translation>the reader failed</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>未读取</source>
        <translation>nobody tried</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>读取后未采用</source>
        <translation>it was read, and not used</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>读卡器未找到证件</source>
        <translation>no document found on the reader</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>读取中证件被移开</source>
        <translation>lifted too early</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>读卡超时</source>
        <translation>out of time</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>芯片未通过认证</source>
        <translation>the chip was not authenticated</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>客户取消读卡</source>
        <translation>the customer cancelled it</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>读卡器未应答</source>
        <translation>the reader does not answer</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>芯片内容不合规则</source>
        <translation>the chip's content is impossible</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>芯片文字无法辨认</source>
        <translation>the chip's text cannot be made out</translation>
    </message>
    <message>
        <location filename="../../app/evidence/identity.py"/>
        <source>芯片内容未读全</source>
        <translation>the chip was not read completely</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>动作活体为辅助手段，可防止出示照片或静态屏幕；未经 GB/T 41987 / ISO/IEC 30107-3 检测；柜员须目视确认。</source>
        <translation>Following prompts is an aid: it keeps photographs and still screens from passing; it was not tested under GB/T 41987 / ISO/IEC 30107-3; the teller must look for themselves.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>请慢慢向左转头</source>
        <translation>Please turn your head slowly to your left</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>请慢慢向右转头</source>
        <translation>Please turn your head slowly to your right</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>请慢慢抬头</source>
        <translation>Please raise your head slowly</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>请慢慢低头</source>
        <translation>Please lower your head slowly</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>请闭眼片刻，再睁开</source>
        <translation>Please close your eyes for a moment, then open them</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>请正对摄像头，保持不动</source>
        <translation>Please face the camera and hold still</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>无法配合</source>
        <translation>Cannot follow</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>进行中</source>
        <translation>under way</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>已按提示完成</source>
        <translation>prompts followed</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>未通过</source>
        <translation>not passed</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>客户未继续</source>
        <translation>the customer did not go on</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>超时</source>
        <translation>out of time</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>动作与提示不符，请看清提示后重试。</source>
        <translation>Something else was done than asked: try again.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>规定时间内没有看到所提示的动作，请重试或选择“无法配合”。</source>
        <translation>What was asked was not seen in time: try again, or choose “cannot follow”.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>画面中没有看到人脸，请调整摄像头和座位。</source>
        <translation>No face was seen: adjust the camera and the seat.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>人脸离开了画面，请保持在画面内。</source>
        <translation>The face left the picture: please stay in view.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>人脸位置突然改变，请坐稳并保持在画面内。</source>
        <translation>The face was suddenly elsewhere: please sit still and stay in view.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>画面中不止一张人脸，请其他人离开画面。</source>
        <translation>There is more than one face: others please step out of view.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>前后人脸不一致，请核对是否同一人。</source>
        <translation>The face changed on the way: look whether it is the same person.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>画面静止不动，请检查摄像头是否为实时画面。</source>
        <translation>The picture stands still: see whether the camera shows what is happening now.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>画面重复出现，不是实时画面，请检查摄像头。</source>
        <translation>Frames came again: this is no live picture; check the camera.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>画面先后次序错乱，请重新打开摄像头。</source>
        <translation>The frames were out of order: open the camera again.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>摄像头中途停止，请检查连线后重试。</source>
        <translation>The camera stopped on the way: check the cable, then try again.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>已停止。可以重试，或由两名柜员目视核对。</source>
        <translation>Stopped. Try again, or two members of staff look for themselves.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>图像识别中断，请重试；仍不行的，由两名柜员目视核对。</source>
        <translation>The reading of pictures broke off: try again, or two members of staff look.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>看不清或看不见提示</source>
        <translation>cannot see the prompts</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>身体不便，无法完成动作</source>
        <translation>cannot make the movements</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>年长或不便理解提示</source>
        <translation>cannot readily understand the prompts</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>客户不愿意</source>
        <translation>does not wish to</translation>
    </message>
    <message>
        <location filename="../../app/evidence/liveness.py"/>
        <source>其他原因</source>
        <translation>another reason</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>父亲</source>
        <translation>Father</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>母亲</source>
        <translation>Mother</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>其他监护人</source>
        <translation>Another guardian</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>户口簿（同户）</source>
        <translation>Household register (same household)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>出生医学证明</source>
        <translation>Medical certificate of birth</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>监护关系证明或公证书</source>
        <translation>Proof of guardianship, notarised</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>法院判决或裁定</source>
        <translation>Court judgment or ruling</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <source>与客户关系</source>
        <translation>Relation</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>证明文件号码</source>
        <translation>Number of the document</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>监护人联系电话</source>
        <translation>Guardian's phone</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>代理原因</source>
        <comment>Why a guardian acts</comment>
        <translation>Why a guardian acts</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <location filename="../../app/evidence/network_check.py"/>
        <source>核对结果</source>
        <translation>Finding</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>已核对证明原件，姓名、号码与双方证件一致，并留存复印件。</source>
        <translation>The original was compared: names and numbers agree with both documents; a copy is kept.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>工作单位或收入来源</source>
        <translation>Employer or source of income</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>收入证明</source>
        <comment>Proof of income</comment>
        <translation>Proof of income</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>如劳动合同、工资单</source>
        <translation>such as a labour contract or pay slips</translation>
    </message>
    <message>
        <location filename="../../app/evidence/minor.py"/>
        <source>已核对证明原件并留存复印件。</source>
        <translation>The original was compared; a copy is kept.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>公民身份号码与姓名一致，且存在照片</source>
        <translation>number and name match, photograph present</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>公民身份号码与姓名一致，但不存在照片</source>
        <translation>number and name match, no photograph</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>公民身份号码存在，但与姓名不匹配</source>
        <translation>number exists, name does not match</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>公民身份号码不存在</source>
        <translation>number not in the database</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>其他错误</source>
        <translation>other error</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>输入参数错误</source>
        <translation>bad input parameter</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>核验服务：信息一致</source>
        <translation>The service says that it agrees</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>核验服务：信息不一致</source>
        <translation>The service says that it differs</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>未接入核验服务，人工核对原件</source>
        <translation>No service here: compared by hand</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>核验结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>核验流水号</source>
        <comment>Serial of the check</comment>
        <translation>Serial of the check</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>人工核对</source>
        <comment>By eye</comment>
        <translation>By eye</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>已核对证件原件、防伪特征及照片与持证人相符。</source>
        <translation>The original, its security features and its photograph were compared with the holder.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>说明</source>
        <comment>Remark</comment>
        <translation>Remark</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>机动车驾驶证</source>
        <translation>Driving licence</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>社会保障卡</source>
        <translation>Social security card</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>公安机关核查结果证明</source>
        <translation>Proof of the police station</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>证件号码</source>
        <comment>Number</comment>
        <translation>Number</translation>
    </message>
    <message>
        <location filename="../../app/evidence/network_check.py"/>
        <source>已核对原件，姓名等信息与所持身份证件一致，有照片的与客户本人相符，并留存复印件。</source>
        <translation>The original was compared: its name agrees with the document, a photograph on it with the customer; a copy is kept.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/parameter_change.py"/>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>日期格式应如 2026-01-31。</source>
        <translation>A date looks like 2026-01-31.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/parameter_change.py"/>
        <source>今日或以后，如 2026-01-31</source>
        <translation>Today or later, such as 2026-01-31</translation>
    </message>
    <message>
        <location filename="../../app/evidence/parameter_change.py"/>
        <source>文号及条款，或谁决定、何时决定</source>
        <translation>Law and article, or who decided it and when</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>原单据损坏、污损或字迹不清</source>
        <translation>The paper is damaged or illegible</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>打印机卡纸或缺页</source>
        <translation>The printer jammed or left out pages</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>原单据遗失</source>
        <translation>The paper is lost</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>客户要求再次提供</source>
        <translation>The customer asks for it again</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>补齐本行档案</source>
        <translation>To make the bank's file whole</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>检查、复核</source>
        <translation>An inspection or a review</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>与归档逐字节一致</source>
        <translation>the archived one, byte for byte</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>与归档不同</source>
        <translation>another than the archived one</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>现无法重新生成</source>
        <translation>it cannot be made anew by now</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>单据编号</source>
        <translation>Paper</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>单据</source>
        <comment>Called</comment>
        <translation>Called</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>日志号</source>
        <comment>Journal number</comment>
        <translation>Journal number</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>归档摘要</source>
        <translation>Archived digest</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>按日志重新生成</source>
        <translation>Made anew from the journal</translation>
    </message>
    <message>
        <location filename="../../app/evidence/reprint.py"/>
        <source>补打原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../app/evidence/signature.py"/>
        <source>申请书</source>
        <translation>Application</translation>
    </message>
    <message>
        <location filename="../../app/evidence/spoiled.py"/>
        <source>卡片损坏</source>
        <translation>Card damaged</translation>
    </message>
    <message>
        <location filename="../../app/evidence/spoiled.py"/>
        <source>印制错误</source>
        <translation>Misprinted</translation>
    </message>
    <message>
        <location filename="../../app/evidence/spoiled.py"/>
        <source>芯片不可读</source>
        <translation>Chip unreadable</translation>
    </message>
    <message>
        <location filename="../../app/evidence/spoiled.py"/>
        <source>缺号（须立即报告主管）</source>
        <translation>Missing in the box (report to the supervisor)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/spoiled.py"/>
        <source>作废原因</source>
        <comment>Reason</comment>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>仅为中国税收居民</source>
        <translation>Tax resident of China only</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>仅为非居民</source>
        <translation>Non-resident only</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>既是中国税收居民又是其他国家（地区）税收居民</source>
        <translation>Tax resident of China and of another country or region</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>居民国（地区）不发放纳税人识别号</source>
        <translation>The country issues no number</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>账户持有人未能取得纳税人识别号</source>
        <translation>The number was not obtained</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>税收居民身份</source>
        <comment>Tax residency</comment>
        <translation>Tax residency</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>中国税收居民：在中国境内有住所，或在一个纳税年度内在中国境内居住累计满183天。</source>
        <translation>Resident of China: domiciled there, or there for 183 days in a tax year.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>姓（英文或拼音）</source>
        <comment>Surname (English or pinyin)</comment>
        <translation>Surname (English or pinyin)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>名（英文或拼音）</source>
        <comment>Given name (English or pinyin)</comment>
        <translation>Given name (English or pinyin)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>现居地址（中文）</source>
        <translation>Current address (Chinese)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>现居地址（英文或拼音）</source>
        <translation>Current address (English)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>出生地（中文）</source>
        <translation>Place of birth (Chinese)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>出生地（英文或拼音）</source>
        <translation>Place of birth (English)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>税收居民国（地区） 1</source>
        <translation>Country 1</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>纳税人识别号 1</source>
        <translation>Taxpayer number 1</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>税收居民国（地区） 2</source>
        <translation>Country 2</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>纳税人识别号 2</source>
        <translation>Taxpayer number 2</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>税收居民国（地区） 3</source>
        <translation>Country 3</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>纳税人识别号 3</source>
        <translation>Taxpayer number 3</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>不能提供纳税人识别号的原因</source>
        <translation>Why no taxpayer number</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>未能取得的具体原因</source>
        <translation>Explain why</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>声明</source>
        <comment>Declaration</comment>
        <translation>Declaration</translation>
    </message>
    <message>
        <location filename="../../app/evidence/tax.py"/>
        <source>客户声明上述信息真实、准确、完整，当信息发生变更时将在30日内通知本行。</source>
        <translation>The customer declares that this is true, accurate and complete, and will tell the bank within 30 days of any change.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>须大于零；不开通非柜面渠道时请取消勾选。</source>
        <translation>Must be above zero; untick the channels instead.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>非柜面渠道</source>
        <comment>Channels besides the counter</comment>
        <translation>Channels besides the counter</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>开通非柜面业务（网上银行、手机银行、自助设备等）。</source>
        <translation>Open channels besides the counter (online, mobile, self-service).</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>非柜面日累计限额（元）</source>
        <translation>Daily amount (CNY)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>非柜面日累计笔数</source>
        <translation>Daily count</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>非柜面年累计限额（元）</source>
        <translation>Yearly amount (CNY)</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>开通账户变动短信提醒。</source>
        <translation>Send a text message for each movement.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>网上银行</source>
        <comment>Online banking</comment>
        <translation>Online banking</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>签约网上银行。</source>
        <translation>Sign up for online banking.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>手机银行</source>
        <comment>Mobile banking</comment>
        <translation>Mobile banking</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>签约手机银行。</source>
        <translation>Sign up for mobile banking.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>自助设备、POS</source>
        <comment>Machines and shops</comment>
        <translation>Machines and shops</translation>
    </message>
    <message>
        <location filename="../../app/evidence/terms.py"/>
        <source>开通自助设备、POS等用卡渠道。</source>
        <translation>Let the card be used at machines and in shops.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>办理客户当前业务</source>
        <translation>The customer's present business</translation>
    </message>
    <message>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>客户本人要求核对</source>
        <translation>The customer asks to compare them</translation>
    </message>
    <message>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>核对或更正登记资料</source>
        <translation>To check or correct what is registered</translation>
    </message>
    <message>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>姓名、证件、出生日期、住址。</source>
        <translation>Name, document, date of birth, address.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>手机号、工作单位及尽职调查资料。</source>
        <translation>Phone, employer and due diligence.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>完整的账号和卡号。</source>
        <translation>Whole account and card numbers.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>日志及影像</source>
        <translation>Journal entry and pictures</translation>
    </message>
    <message>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>该笔日志的全部内容和影像。</source>
        <translation>All that this entry says, with its pictures.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/unmasked.py"/>
        <source>查看原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <location filename="../../app/operations/wording_change.py"/>
        <source>文本</source>
        <comment>Wording</comment>
        <translation>Wording</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>新版本号</source>
        <translation>New version</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>字母、数字和 . _ -，如 BANK-2026-1</source>
        <translation>Letters, digits and . _ -, such as BANK-2026-1</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>中文标题</source>
        <translation>Chinese title</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>中文正文</source>
        <translation>Chinese text</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>以中文为准。每段一行；“第一条　…”“一、…”“（一）…”开头的行印成编号条款。</source>
        <translation>This one binds. A paragraph to a line; lines that begin with the number of an article, a chapter or an item are printed as numbered clauses.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>英文标题</source>
        <translation>English title</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>英文正文</source>
        <translation>English text</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>与中文逐段对应：“Article 1 …”“1. …”“(1) …”。</source>
        <translation>Paragraph by paragraph as the Chinese: “Article 1 …”, “1. …”, “(1) …”.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>以后业务</source>
        <translation>Later business</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>该文本写明现场照片在客户以后办理业务时用于核对本人；未写明的不得勾选。</source>
        <translation>It says that the picture serves to recognise the customer in later business; where it does not say so, leave this unticked.</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>最早为明日，如 2026-01-31</source>
        <translation>Tomorrow at the earliest, such as 2026-01-31</translation>
    </message>
    <message>
        <location filename="../../app/evidence/wording_change.py"/>
        <source>文号，或谁审定、何时审定</source>
        <translation>Document number, or who settled it and when</translation>
    </message>
    <message>
        <location filename="../../app/flow/approving.py"/>
        <source>授权之后情况有变：{what}。</source>
        <translation>Since the approval this changed: {what}.</translation>
    </message>
    <message>
        <location filename="../../app/flow/approving.py"/>
        <source>请授权人重新查看并授权。</source>
        <translation>The authoriser must look and approve again.</translation>
    </message>
    <message>
        <location filename="../../app/flow/approving.py"/>
        <source>授权未写明所见内容（旧版程序）</source>
        <translation>the word does not say what was seen (old version)</translation>
    </message>
    <message>
        <location filename="../../app/flow/approving.py"/>
        <source>新的提示 {codes}</source>
        <translation>new findings {codes}</translation>
    </message>
    <message>
        <location filename="../../app/flow/approving.py"/>
        <source>不再有的提示 {codes}</source>
        <translation>findings gone {codes}</translation>
    </message>
    <message>
        <location filename="../../app/flow/approving.py"/>
        <source>本行登记的 {what}</source>
        <translation>what the books say of {what}</translation>
    </message>
    <message>
        <location filename="../../app/flow/approving.py"/>
        <source>业务内容</source>
        <translation>what the case holds</translation>
    </message>
    <message>
        <location filename="../../app/flow/codec.py"/>
        <source>请用备份恢复，或放弃此草稿重新办理。</source>
        <translation>Restore a backup, or discard this draft.</translation>
    </message>
    <message>
        <location filename="../../app/flow/forms.py"/>
        <source>请更正标出的栏目。</source>
        <translation>Correct the marked fields.</translation>
    </message>
    <message>
        <location filename="../../app/flow/forms.py"/>
        <source>须确认后勾选。</source>
        <translation>This must be confirmed.</translation>
    </message>
    <message>
        <location filename="../../app/flow/forms.py"/>
        <location filename="../../ui/pages/medium.py"/>
        <source>请从列表中选择。</source>
        <translation>Choose from the list.</translation>
    </message>
    <message>
        <location filename="../../app/flow/forms.py"/>
        <source>须为文字。</source>
        <translation>This must be text.</translation>
    </message>
    <message>
        <location filename="../../app/flow/forms.py"/>
        <source>须为是或否。</source>
        <translation>This must be yes or no.</translation>
    </message>
    <message>
        <location filename="../../app/flow/forms.py"/>
        <source>金额过大。</source>
        <translation>The amount is too large.</translation>
    </message>
    <message>
        <location filename="../../app/flow/forms.py"/>
        <source>金额须为元，最多两位小数。</source>
        <translation>An amount in yuan, with at most two decimals.</translation>
    </message>
    <message>
        <location filename="../../app/flow/forms.py"/>
        <source>数值过大。</source>
        <translation>The number is too large.</translation>
    </message>
    <message>
        <location filename="../../app/flow/operation.py"/>
        <source>银行留存联</source>
        <translation>Bank copy</translation>
    </message>
    <message>
        <location filename="../../app/flow/operation.py"/>
        <source>客户留存联</source>
        <translation>Customer copy</translation>
    </message>
    <message>
        <location filename="../../app/flow/outcome.py"/>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>已办理</source>
        <translation>performed</translation>
    </message>
    <message>
        <location filename="../../app/flow/outcome.py"/>
        <source>本行未受理</source>
        <comment>declined by the bank</comment>
        <translation>declined by the bank</translation>
    </message>
    <message>
        <location filename="../../app/flow/outcome.py"/>
        <source>客户放弃</source>
        <comment>withdrawn by the customer</comment>
        <translation>withdrawn by the customer</translation>
    </message>
    <message>
        <location filename="../../app/flow/outcome.py"/>
        <source>授权人拒绝</source>
        <translation>rejected by the authoriser</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>步骤“{step}”尚未完成。</source>
        <translation>The step “{step}” is not done.</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>请先完成该步骤。</source>
        <translation>Do this step first.</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>此业务已被办结或在别处被修改。</source>
        <translation>This case was closed or changed elsewhere.</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>请返回首页重新打开查看。</source>
        <translation>Go back to the home screen and open it again.</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>柜员不得授权自己经办的业务。</source>
        <translation>Nobody may approve a case of their own.</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <location filename="../../app/rules/authorisation.py"/>
        <source>请另一名有权人员授权。</source>
        <translation>Ask another authorised person.</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>请更高级别人员授权。</source>
        <translation>Ask somebody of a higher level.</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>此业务尚未获得授权。</source>
        <translation>This case has not been approved.</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>请有权人员授权。</source>
        <translation>Ask an authorised person.</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>“{what}”在授权之后由客户重新设置。</source>
        <translation>“{what}” was given anew by the customer after the approval.</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>检查时请核对监控：设置时客户是否在场。</source>
        <translation>In an inspection, see on the recording that the customer was there.</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>本系统留痕，由本行设定检查办法</source>
        <translation>this program's trace; for the bank to inspect</translation>
    </message>
    <message>
        <location filename="../../app/flow/perform.py"/>
        <source>请由在岗人员办理。</source>
        <translation>Somebody who is on the staff must do it.</translation>
    </message>
    <message>
        <location filename="../../app/flow/walk.py"/>
        <source>{what}已变更</source>
        <translation>{what} changed</translation>
    </message>
    <message>
        <location filename="../../app/flow/walk.py"/>
        <source>取得时间晚于电脑时钟，请检查时钟</source>
        <translation>taken later than the clock says now</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/papers/agreement.py"/>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>账号</source>
        <comment>Account number</comment>
        <translation>Account number</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>开立个人Ⅰ类户</source>
        <comment>Open a Class I account</comment>
        <translation>Open a Class I account</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>开立银行账户</source>
        <translation>Opening a bank account</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/acceptance.py"/>
        <source>受理</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>确认客户本人到场（未成年人由监护人代理）、自愿开户、用途合理，并宣读禁止出租、出借、出售账户的告知。成年人只由本人办理（实名制规定第6、7条允许代理，本交易不受理）。</source>
        <translation>The customer is here in person, opens of their own will and for a reason, and has heard the notice against lending accounts. A guardian acts for a minor; an adult comes in person (Real-Name Deposit Rules 6, 7 permit an agent; this operation does not).</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请告诉柜员您开户的用途，并听柜员说明注意事项。</source>
        <translation>Tell the teller what the account is for, and listen to a short notice.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>先问客户来办什么、是不是本人自愿，再念一遍不得出租、出借、出售账户的告知，客户听懂后才勾选；旁边有人指挥的，在“陪同情况”里如实记录。</source>
        <translation>Ask what the customer wants and whether it is their own wish, read out the notice against lending accounts, and tick only what was said; note anybody who prompts them.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/acceptance.py"/>
        <source>告知与同意</source>
        <translation>Notices and consents</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>客户阅读《个人信息处理告知书》；人脸信息须单独同意，拒绝不影响开户。</source>
        <translation>The customer reads the information notice; the face needs a consent of its own, and refusing it does not prevent the opening.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请阅读您的信息会怎样使用，再决定是否同意。</source>
        <translation>Please read how your information is used, then decide.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>把客户界面交给客户，由客户自己读完再选；人脸一项客户不同意也照常办理，不要劝。</source>
        <translation>Hand the customer's side over: they read and choose themselves. Whoever refuses the face is served all the same; do not press them.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/identity.py"/>
        <location filename="../../ui/help/all_keys.py"/>
        <source>身份证件</source>
        <translation>Identity document</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>先读芯片，再拍摄证件各面，逐项与证件核对；不确定的项目必须逐一确认。</source>
        <translation>Read the chip first, then picture each side and compare each field with the print; what is uncertain must be confirmed one by one.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>正在读取您的身份证件，请稍候。</source>
        <translation>Your identity document is being read. One moment, please.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>把证件平放到读卡器上先读芯片，再拍摄两面；黄色的栏目对照放大的原图逐项核对，改正后再继续。</source>
        <translation>Lay the document on the reader for its chip, then picture both sides; compare each yellow field with its enlarged print and correct it before you go on.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/identity.py"/>
        <source>监护人证件</source>
        <comment>Guardian's document</comment>
        <translation>Guardian's document</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>未成年人由监护人代理：核对监护人本人的有效身份证件。</source>
        <translation>A guardian acts for the minor: a valid document of the guardian's own.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>正在读取监护人的身份证件，请稍候。</source>
        <translation>The guardian's identity document is being read. One moment, please.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>换成监护人的证件，同样先读芯片再拍摄；不要把孩子的证件留在读卡器上。</source>
        <translation>Now the guardian's document, chip first; take the child's document off the reader.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/minor.py"/>
        <source>监护关系</source>
        <translation>Guardianship</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>核对户口簿等监护关系证明，留存复印件。</source>
        <translation>The household register or other proof of guardianship is compared and copied.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请出示户口簿等能说明您和孩子关系的文件。</source>
        <translation>Please show the household register or another paper about you and the child.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请监护人出示户口簿等证明，看清两人的姓名和关系再录入。</source>
        <translation>Ask for the household register or other proof; see both names and how they are related before you enter it.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/minor.py"/>
        <source>劳动收入证明</source>
        <translation>Own income</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>16、17周岁以自己的劳动收入为主要生活来源的，核对收入证明。</source>
        <translation>At 16 and 17, who lives mainly on their own labour income shows proof of it.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请出示您的收入证明。</source>
        <translation>Please show proof of your income.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>看原件：单位、金额、日期都要对得上。</source>
        <translation>Look at the original: employer, amount and date must fit.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/known_customer.py"/>
        <source>客户查询</source>
        <translation>Customer lookup</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>查询是否已有客户号、Ⅰ类户、持卡数量及名单情况。</source>
        <translation>Whether the books know the person: Class I account, number of cards, lists.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>看清本行已有的账户、卡片和名单结果，没有疑问再确认。</source>
        <translation>See which accounts, cards and list hits there are, and confirm.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>核对姓名、号码与公民身份信息系统是否一致；核查是辅助手段，不作为拒绝的唯一理由。</source>
        <translation>Whether name and number match the citizen identity system; an aid, never the only ground to refuse.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>正在核对姓名和证件号码，请稍候。</source>
        <translation>Name and document number are being checked. One moment, please.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>提交后看返回的结果和照片：姓名、号码一致，照片像本人，才算相符；不符的按提示核实，不要反复提交碰运气。</source>
        <translation>Submit, then look at the answer and its photograph; what differs is looked into as it says, not tried again and again.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>监护人联网核查</source>
        <comment>Guardian's network check</comment>
        <translation>Guardian's network check</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>核对监护人的姓名、号码。</source>
        <translation>Whether the guardian's name and number match.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>正在核对监护人的姓名和证件号码，请稍候。</source>
        <translation>The guardian's name and number are being checked. One moment, please.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>同样核对监护人的结果和照片。</source>
        <translation>The same for the guardian.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>出入境证件核验</source>
        <comment>Entry-exit check</comment>
        <translation>Entry-exit check</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>港澳台居民及外国人证件不在联网核查范围内，以出入境证件核验服务或人工核对。</source>
        <translation>Documents of Hong Kong, Macao, Taiwan and foreign holders are not in the citizen check: the entry-exit service, or a comparison by hand.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>正在核对您的证件，请稍候。</source>
        <translation>Your document is being checked. One moment, please.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>在出入境证件核验服务上查询，把结果照录下来；查不了的用放大镜核对防伪特征并写明。</source>
        <translation>Ask the entry-exit service and copy its answer; where it cannot be asked, compare the security features and say so.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>人脸单独授权</source>
        <translation>Consent to the face</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>采集人脸前，客户阅读单独授权书并签名；由监护人代理的由监护人签名。不同意的不签，由两名柜面人员核对。</source>
        <translation>Before the face is pictured the customer reads a consent of its own and signs it; a guardian who acts signs. Whoever refused signs nothing: two staff identify.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请阅读人脸信息授权书，同意再签名。</source>
        <translation>Please read the consent about your face, and sign if you agree.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请客户自己看完授权书再签名；这时改变主意的，回到“告知与同意”改为不同意，照常办理。</source>
        <translation>The customer reads it and signs. Whoever thinks better of it now: go back to the consents, enter the refusal, and serve them all the same.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/face.py"/>
        <source>人脸比对</source>
        <comment>Face comparison</comment>
        <translation>Face comparison</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>将到场人（未成年人为其监护人）现场照片与证件照片比对；不通过不等于拒绝，由人判断。</source>
        <translation>The person at the counter (a minor's guardian) against the portrait of their document; “not alike” is no refusal: people decide.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请看着摄像头，为您拍一张照片。</source>
        <translation>Please look at the camera for a photograph.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请客户摘下口罩和帽子、看摄像头，光从前面来；系统说“须人工判断”时，叫一名同事一起看，不要一拍再拍。</source>
        <translation>Mask and hat off, eyes to the camera, light from the front. Where it says that a human must decide, call a colleague instead of taking picture after picture.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/network_check.py"/>
        <source>辅助证件</source>
        <comment>Auxiliary document</comment>
        <translation>Auxiliary document</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>联网核查或照片不足以确认身份时，核对另一证件并留存。</source>
        <translation>Another document is compared and copied where check and photograph do not settle who this is.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请再出示一件能证明您身份的证件。</source>
        <translation>Please show another document that says who you are.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请客户再出示一件证件，看清姓名、照片一致再录入。</source>
        <translation>Ask for another document; name and photograph must agree.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>双人核对</source>
        <comment>Two staff identify</comment>
        <translation>Two staff identify</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>未作人脸比对或比对未通过时，由两名柜面人员核对本人并签字。</source>
        <translation>Without an alike face two members of staff identify the customer and sign.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>由两名工作人员一起核对您的身份，请稍候。</source>
        <translation>Two members of staff identify you together. One moment, please.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>两个人分别看证件、看人、问问题，各自作出判断；第二人用自己的工号和密码签字。</source>
        <translation>Both of you look at the document, at the person, and ask; the second signs with their own number and password.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/contact.py"/>
        <source>手机号核验</source>
        <translation>Phone</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>向客户手机号发送验证码并核对；一个手机号只对应一名客户。</source>
        <translation>A code is sent to the customer's mobile and comes back; one number, one customer.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>会有一条短信验证码发到您的手机，请读给柜员听。</source>
        <translation>A code is sent to your mobile: please read it out to the teller.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>号码由客户自己说，发送验证码后请客户读给你听；不要代替客户看手机。</source>
        <translation>The customer says the number; send the code and have it read out. Never handle the customer's phone.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/contact.py"/>
        <source>尽职调查</source>
        <translation>Due diligence</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>了解职业、收入、资金来源和预计使用情况，与客户情况是否相符。</source>
        <translation>Occupation, income, source of funds and expected use, and whether they fit.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请告诉柜员您的职业、收入和账户的日常用途。</source>
        <translation>Tell the teller about your work, your income and how you will use the account.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>照客户说的录入，不替客户编；说不清资金来源的，多问一句并写明。</source>
        <translation>Enter what the customer says, invent nothing; where the source of funds stays unclear, ask once more and note it.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/contact.py"/>
        <source>税收居民声明</source>
        <translation>Tax residency</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>2017年7月1日起所有新开个人账户均须声明税收居民身份。</source>
        <translation>Every new personal account since 1 July 2017 needs this declaration.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请告诉柜员您在哪个国家或地区居住、纳税。</source>
        <translation>Tell the teller in which country or region you live and pay tax.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>由客户自己声明；拿不准的请客户看说明，柜员不能代为判断税收居民身份。</source>
        <translation>The customer declares it; staff must not decide somebody's tax residency.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>系统按四要素计算风险等级并说明每一分的理由，由柜员确认。</source>
        <translation>The grade by the four elements, every point explained; the teller confirms.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>看每一分从哪里来，与你了解的情况相符再确认。</source>
        <translation>See where each point comes from, and confirm if it fits what you know.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/contact.py"/>
        <source>账户约定</source>
        <translation>Terms</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>书面约定非柜面渠道的日限额、日笔数、年限额及短信提醒。</source>
        <translation>Daily amount, daily count and yearly amount besides the counter; SMS notices.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请和柜员商定网上和手机付款的每日限额。</source>
        <translation>Agree with the teller how much may be paid online and by mobile a day.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>限额按客户平时要用的来定，够用就好，并告诉客户以后可以改。</source>
        <translation>Agree on limits that the customer needs and no more; they can be changed later.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/medium.py"/>
        <source>领用卡片</source>
        <translation>Card from stock</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>严格按号码顺序取用下一张空白卡，并与实物核对。</source>
        <translation>The next blank card strictly in number order, compared with the card in hand.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>柜员正在为您取卡，请稍候。</source>
        <translation>The teller is taking out your card. One moment, please.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>从尾箱取出号码最小的一张，与屏幕上的号码逐位核对；坏卡当场作废。</source>
        <translation>Take the card of the lowest number and compare it digit by digit; void a spoiled one at once.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/rules/medium.py"/>
        <source>设置密码</source>
        <translation>PIN</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>客户在客户侧键盘输入两次六位数字交易密码；柜员不得查看、不得代输。</source>
        <translation>The customer enters the PIN, six digits, twice on their own side; staff never see it.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请您自己设置银行卡密码，不要让别人看到。</source>
        <translation>Please set the PIN of your card yourself, and let nobody see it.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请客户自己在客户侧输入，你转开视线；不要替客户按，也不要问密码。</source>
        <translation>The customer enters it on their own side; look away, never press for them, never ask.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>阅读与签名</source>
        <translation>Read and sign</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>客户逐份逐页阅读填好的单据后签名，一次签名用于各份单据；之后改动任何内容，须重新签名。</source>
        <translation>The customer reads each filled paper page by page, then signs once for all of them; any later change reopens the signature.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请逐份核对单据，没有问题再签名。</source>
        <translation>Please check the papers one by one, and sign if all is right.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请客户一页一页看，看完自己签名；有一处不对就退回去改。</source>
        <translation>The customer turns every page, then signs; anything wrong is corrected first.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <location filename="../../app/operations/parameter_change.py"/>
        <location filename="../../app/operations/settings_change.py"/>
        <location filename="../../app/operations/wording_change.py"/>
        <location filename="../../app/rules/authorisation.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>授权</source>
        <comment>Authorisation</comment>
        <translation>Authorisation</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>授权人查看全部资料，以本人工号密码同意、退回或拒绝。</source>
        <translation>The authoriser sees the whole case and approves, returns or rejects it with their own credentials.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>主管正在复核，请稍候。</source>
        <translation>A supervisor is checking. One moment, please.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请授权人到场自己看，把异常的地方先指给他；你的密码不能用来授权。</source>
        <translation>The authoriser looks in person: point out what is unusual. Your own password authorises nothing.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请将身份证件交还客户（居民身份证法第15条：居民身份证不得扣押）。</source>
        <translation>Give the document back to the customer (Identity Card Law 15: an identity card must not be kept).</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>请将银行卡和客户联交给客户。</source>
        <translation>Hand over the card and the customer's copies.</translation>
    </message>
    <message>
        <location filename="../../app/operations/account_opening.py"/>
        <source>提醒客户：自开户之日起6个月内无交易的，暂停非柜面业务，重新核实身份后恢复（银发〔2016〕261号）。</source>
        <translation>Tell the customer: without any transaction in 6 months from the opening, channels besides the counter are suspended until identity is verified again (PBC 261 of 2016).</translation>
    </message>
    <message>
        <location filename="../../app/operations/camera_choice.py"/>
        <source>摄像头选用</source>
        <comment>Camera chosen</comment>
        <translation>Camera chosen</translation>
    </message>
    <message>
        <location filename="../../app/operations/camera_choice.py"/>
        <source>柜员只能在已连接的摄像头中选用</source>
        <translation>A teller chooses among the cameras that are plugged in</translation>
    </message>
    <message>
        <location filename="../../app/operations/camera_choice.py"/>
        <source>其他设置由主管授权变更（8301）。</source>
        <translation>Other settings need approval (8301).</translation>
    </message>
    <message>
        <location filename="../../app/operations/camera_choice.py"/>
        <location filename="../../app/operations/paper_reprint.py"/>
        <location filename="../../app/operations/papers_export.py"/>
        <location filename="../../app/operations/parameter_change.py"/>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <location filename="../../app/operations/settings_change.py"/>
        <location filename="../../app/operations/stock_card_void.py"/>
        <location filename="../../app/operations/wording_change.py"/>
        <location filename="../../app/rules/authorisation.py"/>
        <location filename="../../app/rules/face.py"/>
        <location filename="../../app/rules/medium.py"/>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>请稍候。</source>
        <translation>One moment, please.</translation>
    </message>
    <message>
        <location filename="../../app/operations/camera_choice.py"/>
        <location filename="../../app/operations/paper_reprint.py"/>
        <location filename="../../app/operations/parameter_change.py"/>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <location filename="../../app/operations/settings_change.py"/>
        <location filename="../../app/operations/stock_card_void.py"/>
        <location filename="../../app/operations/wording_change.py"/>
        <source>未填写</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <location filename="../../app/operations/camera_choice.py"/>
        <source>摄像头选用</source>
        <comment>Choose a camera</comment>
        <translation>Choose a camera</translation>
    </message>
    <message>
        <location filename="../../app/operations/camera_choice.py"/>
        <source>在拍摄页的列表中另选摄像头即记入日志，以后都用它。</source>
        <translation>Another camera chosen beside the picture is kept, and the journal says so.</translation>
    </message>
    <message>
        <location filename="../../app/operations/camera_choice.py"/>
        <source>接好摄像头后从列表中选择，看到画面再继续。</source>
        <translation>Plug the camera in, choose it, and go on when its picture is there.</translation>
    </message>
    <message>
        <location filename="../../app/operations/paper_reprint.py"/>
        <source>补打须说明原因</source>
        <translation>A reprint has its reason</translation>
    </message>
    <message>
        <location filename="../../app/operations/paper_reprint.py"/>
        <location filename="../../app/operations/papers_export.py"/>
        <location filename="../../ui/screens/reprint.py"/>
        <location filename="../../ui/screens/unmask.py"/>
        <source>请说明原因。</source>
        <translation>Explain the reason.</translation>
    </message>
    <message>
        <location filename="../../app/operations/paper_reprint.py"/>
        <location filename="../../app/operations/papers_export.py"/>
        <source>选择“其他”的，须说明原因。</source>
        <translation>“Other” needs an explanation.</translation>
    </message>
    <message>
        <location filename="../../app/operations/paper_reprint.py"/>
        <source>补打的是归档原件；按日志重新生成的应与其一致</source>
        <translation>The archived paper is printed; made anew from the journal it should be the same</translation>
    </message>
    <message>
        <location filename="../../app/operations/paper_reprint.py"/>
        <source>补打归档原件；程序、字体或人员姓名未曾变更的，请报告检查人员。</source>
        <translation>The archived one is printed. Report it where neither program, fonts nor names of staff were changed.</translation>
    </message>
    <message>
        <location filename="../../app/operations/paper_reprint.py"/>
        <source>按日志重新生成的单据与归档原件不同。</source>
        <translation>Made anew from the journal the paper is not the archived one.</translation>
    </message>
    <message>
        <location filename="../../app/operations/paper_reprint.py"/>
        <source>现在无法按日志重新生成该单据，未能比对。</source>
        <translation>The paper cannot be made anew by now, so nothing was compared.</translation>
    </message>
    <message>
        <location filename="../../app/operations/paper_reprint.py"/>
        <source>补打单据</source>
        <translation>Print a paper again</translation>
    </message>
    <message>
        <location filename="../../app/operations/paper_reprint.py"/>
        <source>已打印过的单据再次打印，须选择原因；补打件逐页标明次数、经办人、时间和原因，记入日志。</source>
        <translation>A printed paper is printed again for a reason; each page of it says which reprint it is, who made it, when and why, and the journal keeps it.</translation>
    </message>
    <message>
        <location filename="../../app/operations/paper_reprint.py"/>
        <source>先确认原单据的去向，收回损坏的原件；原因照实选，补打后当面核对页数。</source>
        <translation>Ask what became of the first print and take a damaged one back; choose the true reason, and count the pages when it is printed.</translation>
    </message>
    <message>
        <location filename="../../app/operations/paper_reprint.py"/>
        <source>第几次补打</source>
        <translation>Reprint number</translation>
    </message>
    <message>
        <location filename="../../app/operations/papers_export.py"/>
        <source>单据导出</source>
        <comment>Papers exported</comment>
        <translation>Papers exported</translation>
    </message>
    <message>
        <location filename="../../app/operations/papers_export.py"/>
        <source>导出须说明原因</source>
        <translation>An export has its reason</translation>
    </message>
    <message>
        <location filename="../../app/operations/papers_export.py"/>
        <source>未导出</source>
        <translation>nothing exported</translation>
    </message>
    <message>
        <location filename="../../app/operations/papers_export.py"/>
        <source>单据导出</source>
        <comment>Export papers</comment>
        <translation>Export papers</translation>
    </message>
    <message>
        <location filename="../../app/operations/papers_export.py"/>
        <source>单据连同目录导出为文件，含完整个人信息；范围、张数、目录摘要、经办人和原因记入日志。</source>
        <translation>Papers are written as files with an index, and show personal data in full; which, how many, the digest of the index, by whom and why go into the journal.</translation>
    </message>
    <message>
        <location filename="../../app/operations/papers_export.py"/>
        <source>只导出需要的范围，存到加密介质并登记去向；用完按规定销毁。</source>
        <translation>Export no more than is needed, to an encrypted medium, and note where it goes; destroy it as the bank's rules say.</translation>
    </message>
    <message>
        <location filename="../../app/operations/papers_export.py"/>
        <source>导出张数</source>
        <translation>Papers exported</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>参数变更</source>
        <translation>Changed parameter</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>业务参数由网点负责人授权变更</source>
        <translation>A business parameter changes with a manager's word</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>业务参数变更须网点负责人授权。</source>
        <translation>A changed parameter needs a manager's approval.</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>参数值须在允许范围内</source>
        <translation>The value lies within its bounds</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>请更正新值。</source>
        <translation>Correct the new value.</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>没有这个参数。</source>
        <translation>There is no such parameter.</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>登记值与录入值不一致。</source>
        <translation>The value kept is not the one entered.</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>自今日或以后某日起生效；当日已有取值的不得改写</source>
        <translation>It counts from today or later; what counts already from that day is not overwritten</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>日期已过，或当日已变更过</source>
        <translation>the day has passed, or was changed today</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>请改为以后的日期。</source>
        <translation>Choose a later day.</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>该日已有待生效的变更</source>
        <translation>a change from that day is waiting already</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>该参数今日已变更过一次。</source>
        <translation>This parameter was changed today already.</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>新值与当时有效的值不同</source>
        <translation>The new value is another than the one in force</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>请核对新值。</source>
        <translation>Check the new value.</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>新值与当时有效的值相同。</source>
        <translation>The new value is the one in force.</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>{value}（自 {day} 起）</source>
        <translation>{value} (from {day})</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>业务参数变更</source>
        <translation>Change a business parameter</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>录入新值、生效日期和依据；原值和历史保留，已办业务不受影响。</source>
        <translation>Enter the new value, from which day, and on what ground; the old values are kept, and business that is done is not touched.</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>依据写明文号及条款，或由谁在何时决定；生效日期一般为次日。</source>
        <translation>As the ground, name law and article, or who decided it and when; it mostly counts from tomorrow.</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>参数影响以后的全部客户，由网点负责人授权，录入人不得自行授权。</source>
        <translation>A parameter concerns every later customer: a manager approves, never the one who entered it.</translation>
    </message>
    <message>
        <location filename="../../app/operations/parameter_change.py"/>
        <source>核对原值、新值、生效日期与依据原文，再输入本人柜员号和密码。</source>
        <translation>Hold old and new value, day and ground against the paper, then enter your own number and password.</translation>
    </message>
    <message>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <source>明文查看</source>
        <translation>Data seen in full</translation>
    </message>
    <message>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <source>须指明要查看的客户或日志</source>
        <translation>It is said whose data are looked at</translation>
    </message>
    <message>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <source>请从客户页或日志中查看。</source>
        <translation>Do it from the customer or the journal.</translation>
    </message>
    <message>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <source>没有指明要查看的客户或日志。</source>
        <translation>No customer or entry is named.</translation>
    </message>
    <message>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <source>只显示所选的内容，至少选择一项</source>
        <translation>Only what was chosen is shown</translation>
    </message>
    <message>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <location filename="../../ui/screens/unmask.py"/>
        <source>请至少选择一项。</source>
        <translation>Choose one thing at least.</translation>
    </message>
    <message>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <source>没有选择要查看的内容。</source>
        <translation>Nothing was chosen to be seen.</translation>
    </message>
    <message>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <source>明文查看客户信息</source>
        <translation>See personal data in full</translation>
    </message>
    <message>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <source>客户信息平时遮盖显示；确需查看完整内容的，选择范围和原因，查看记录记入日志。</source>
        <translation>Personal data are masked; whoever needs them in full chooses what and why, and the journal keeps it.</translation>
    </message>
    <message>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <source>只选办理业务需要的范围，原因照实选；看完离开页面即重新遮盖，不要抄录或拍照。</source>
        <translation>Choose no more than the business needs, and the true reason; it is masked again when you leave the page. Do not copy or photograph it.</translation>
    </message>
    <message>
        <location filename="../../app/operations/personal_data_unmask.py"/>
        <source>查看对象</source>
        <translation>What was looked at</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>设置变更</source>
        <translation>Changed settings</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>设备由业务主管授权变更，核查、短信和人脸由网点负责人授权</source>
        <translation>Devices are changed with a supervisor's word, checks, messages and faces with a manager's</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>只涉及设备</source>
        <translation>only devices are changed</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>涉及核查、短信或人脸</source>
        <translation>checks, messages or faces are changed</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>设置变更须授权：{what}。</source>
        <translation>A changed setting is approved: {what}.</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>设置变更须授权。</source>
        <translation>A changed setting is approved.</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>设置须可识别，正式网点不得使用培训设备</source>
        <translation>A setting must be known, and a real branch has no training devices</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>请更正该项设置。</source>
        <translation>Correct the setting.</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>工作站设置变更</source>
        <translation>Change this workstation's settings</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>选择设备和方式，可先试用；各项一并生效，变更前后记入日志。</source>
        <translation>Choose devices and ways, and try them first; all changes take effect together, and the journal keeps what was before.</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>先接好设备，从列表中选择，点“试一试”确认可用，写明原因后提交。</source>
        <translation>Plug the device in, choose it from the list, press “Try it” to be sure, give the reason, and hand it over.</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>设置影响本机以后的全部业务，由另一人授权。</source>
        <translation>Settings concern all later business of this workstation: somebody else approves.</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <source>逐项核对变更前后，再输入本人柜员号和密码。</source>
        <translation>Compare before and after, one by one, then enter your own number and password.</translation>
    </message>
    <message>
        <location filename="../../app/operations/settings_change.py"/>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>已变更</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../app/operations/stock_card_void.py"/>
        <source>作废卡片</source>
        <translation>Spoiled card</translation>
    </message>
    <message>
        <location filename="../../app/operations/stock_card_void.py"/>
        <source>只能作废本柜员尾箱中的空白卡</source>
        <translation>Only a card in the teller's own box can be voided</translation>
    </message>
    <message>
        <location filename="../../app/operations/stock_card_void.py"/>
        <source>请核对号码。</source>
        <translation>Check the number.</translation>
    </message>
    <message>
        <location filename="../../app/operations/stock_card_void.py"/>
        <source>空白卡作废</source>
        <translation>Void a blank card</translation>
    </message>
    <message>
        <location filename="../../app/operations/stock_card_void.py"/>
        <source>登记损坏的空白卡并说明原因；实物加盖作废戳记，日终核对。</source>
        <translation>Register the spoiled card with its reason; it is stamped void and counted at day end.</translation>
    </message>
    <message>
        <location filename="../../app/operations/stock_card_void.py"/>
        <source>先看清坏卡上的凭证号再录入；剪角、盖作废戳记，放回尾箱等日终核对。</source>
        <translation>Read the voucher number from the card itself; cut a corner, stamp it void and keep it in the box for the count at day end.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>文本由网点负责人授权换版</source>
        <translation>A wording changes with a manager's word</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>文本换版须网点负责人授权。</source>
        <translation>A changed wording needs a manager's approval.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>版本号从未用过</source>
        <translation>The version was never used before</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>请另取版本号。</source>
        <translation>Choose another version.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>《{title}》已有版本 {version}；已有版本不得改写。</source>
        <translation>{title} has a version {version} already; a version is never rewritten.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>最早自次日起生效：同一日签署的文本只有一个版本</source>
        <translation>It counts from the next day at the earliest: of one day there is one version</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>日期已过或为今日</source>
        <translation>the day has passed, or is today</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>请改为明日或以后的日期。</source>
        <translation>Choose tomorrow or a later day.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>该日已有待生效的版本</source>
        <translation>another version waits for that day</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>自 {day} 起已有待生效的版本 {version}，将由本版本取代。</source>
        <translation>The version {version} waits for {day} already; this one will take its place.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>文本中的每个字都能打印</source>
        <translation>Every character can be printed</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>请改用能打印的字，或在本机安装含有该字的字体。</source>
        <translation>Use characters that can be printed, or install a font that has them.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>不能打印的字：{named}。</source>
        <translation>Cannot be printed: {named}.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>登记的摘要值与正文一致</source>
        <translation>The digest kept is that of the text</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>请重新录入文本。</source>
        <translation>Enter the text anew.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>摘要值与正文不一致。</source>
        <translation>The digest is not that of the text.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>新文本与当时有效的文本不同</source>
        <translation>The new text is another than the one in force</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>请核对新文本。</source>
        <translation>Check the new text.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>新文本与当时有效的文本完全相同。</source>
        <translation>The new text is the one in force.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>{version}（自 {day} 起）</source>
        <translation>{version} (from {day})</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>中文正文摘要值</source>
        <translation>Digest of the Chinese text</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <location filename="../../app/settings/__init__.py"/>
        <source>中文</source>
        <comment>Chinese</comment>
        <translation>Chinese</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <location filename="../../app/settings/__init__.py"/>
        <source>英文</source>
        <comment>English</comment>
        <translation>English</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>{language}第 {n} 段</source>
        <translation>{language}, paragraph {n}</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <location filename="../../ui/screens/wordings.py"/>
        <source>文本换版</source>
        <comment>Change a wording</comment>
        <translation>Change a wording</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>录入或从文件读入新版本的中英文全文、生效日期和依据；原版本保留，已签署的单据不受影响。</source>
        <translation>Enter the new version whole in Chinese and English, or read it from a file, with its day and its ground; the old versions are kept, and what was signed is not touched.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>以本行审定的文本为准，逐字核对后再提交；最早自明日起生效。</source>
        <translation>Take the text that the bank has settled and compare it word by word; it counts from tomorrow at the earliest.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>文本约束以后的全部客户，由网点负责人授权，录入人不得自行授权。</source>
        <translation>A wording binds every later customer: a manager approves, never the one who entered it.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <source>逐段核对改动之处与审定文本，核对生效日期，再输入本人柜员号和密码。</source>
        <translation>Hold each paragraph that changes against the settled text, and the day, then enter your own number and password.</translation>
    </message>
    <message>
        <location filename="../../app/operations/wording_change.py"/>
        <location filename="../../app/rules/papers/worded.py"/>
        <source>版本号</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../app/papers/blocks.py"/>
        <source>附页：表内未能列全的内容</source>
        <translation>Annex: what the form above has no room for</translation>
    </message>
    <message>
        <location filename="../../app/papers/calibration.py"/>
        <source>印在预印表格上：找到表格上距左 {x} 毫米、距上 {y} 毫米处横竖两线的交点。竖线压在横尺上的数即“向右”，横线压在竖尺上的数即“向下”，连同正负号照录；十分位看阶梯尺，与表格的线重合的那一行就是。
印在白纸上：用尺量大十字到纸左边、上边的距离，应为 {x} 和 {y} 毫米；应有数减去量得的数，就是要录的数。</source>
        <translation>Onto the form: find where two of its own lines cross, {x} mm from the left and {y} mm from the top. Its upright line lies on the level scale at “right”, its level line on the upright scale at “down”; enter both with their signs. Tenths: the row of the stepped scale that lies on the line.
On plain paper: the large cross should be {x} and {y} mm from the left and the upper edge; enter what it should be less what you measure.</translation>
    </message>
    <message>
        <location filename="../../app/papers/certificate.py"/>
        <source>该文件不是可用的证书文件。</source>
        <translation>This file is no certificate that can be used.</translation>
    </message>
    <message>
        <location filename="../../app/papers/certificate.py"/>
        <source>请提供含证书和私钥的 .p12 或 .pfx 文件；仅登记他行证书时提供 .pem 或 .cer 文件。</source>
        <translation>Give a .p12 or .pfx with certificate and private key; to know another branch's, its .pem or .cer.</translation>
    </message>
    <message>
        <location filename="../../app/papers/certificate.py"/>
        <source>证书文件的口令不对。</source>
        <translation>The password of the certificate file is wrong.</translation>
    </message>
    <message>
        <location filename="../../app/papers/certificate.py"/>
        <source>请核对口令后重试。</source>
        <translation>Check the password and try again.</translation>
    </message>
    <message>
        <location filename="../../app/papers/certificate.py"/>
        <source>该证书的密钥不能用于签署单据。</source>
        <translation>The key of this certificate cannot sign papers.</translation>
    </message>
    <message>
        <location filename="../../app/papers/certificate.py"/>
        <source>请使用 RSA 2048 位以上或 P-256 的证书；国密 SM2 证书暂不支持。</source>
        <translation>Use one with RSA of 2048 bits or more, or P-256; SM2 is not supported.</translation>
    </message>
    <message>
        <location filename="../../app/papers/curves.py"/>
        <source>距离阈值</source>
        <translation>limit of the distance</translation>
    </message>
    <message>
        <location filename="../../app/papers/curves.py"/>
        <source>比率（对数）</source>
        <translation>share (logarithmic)</translation>
    </message>
    <message>
        <location filename="../../app/papers/curves.py"/>
        <source>阴影：95% 置信区间</source>
        <translation>shaded: 95 % interval</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>本机没有任何字体含有“{character}”（{code}，{name}），单据不能打印。</source>
        <translation>No font on this computer has “{character}” ({code}, {name}), so the paper cannot be made.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>请安装含有该字的字体后重试，例如 Debian 的 fonts-hanazono、fonts-babelstone-han 或 fonts-noto-core；扩展G、H、I区的许多字须另装字库。</source>
        <translation>Install a font that has it and try again, for example Debian's fonts-hanazono, fonts-babelstone-han or fonts-noto-core; many characters of the extensions G, H and I need a font from elsewhere.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>字符 {code}（{name}）没有公认的字形，单据不能打印。</source>
        <translation>The character {code} ({name}) has no shape that everybody agrees on, so the paper cannot be made.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>请改用该字的标准编码（Unicode）重新录入。</source>
        <translation>Enter the character again by its standard Unicode code point.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>{code}（{name}）要求前一字使用另一字形，本系统不能排印，单据不能打印。</source>
        <translation>{code} ({name}) asks for another form of the character before it, which cannot be set here, so the paper cannot be made.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>请按该字本身的编码录入，不带字形选择符。</source>
        <translation>Enter the character by its own code point, without the variation selector.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>“{character}”（{code}，{name}）属于从右向左书写或连写的文字，本系统不能正确排印。</source>
        <translation>“{character}” ({code}, {name}) is of a script that runs from right to left or joins its letters, which cannot be set correctly here.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>请填写证件上的中文或拉丁字母姓名、地址。</source>
        <translation>Enter the name or address in the Chinese or Latin letters of the document.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>本机没有可用于打印单据的中文字体。</source>
        <translation>This computer has no Chinese font for papers.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>请安装 Debian 的 fonts-noto-cjk 后重试。</source>
        <translation>Install Debian's fonts-noto-cjk and try again.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>图片“{caption}”无法读取，单据不能打印。</source>
        <translation>The picture “{caption}” cannot be read, so the paper cannot be made.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>请重新采集该图片。</source>
        <translation>Take the picture again.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>这份单据文件已损坏，无法显示。</source>
        <translation>This paper's file is damaged and cannot be shown.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>该单据没有第 {page} 页，共 {pages} 页。</source>
        <translation>No page {page}; there are {pages}.</translation>
    </message>
    <message>
        <location filename="../../app/papers/faults.py"/>
        <source>请选择已有的页。</source>
        <translation>Choose a page that exists.</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>页面 {width}×{height} 毫米不合理，每边应为 {least} 至 {most} 毫米</source>
        <translation>a page of {width} × {height} mm; each side is {least} to {most} mm</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>页数应为 1 至 20：{n}</source>
        <translation>1 to 20 pages, not {n}</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>校准基准点在页面之外</source>
        <translation>the anchor lies outside the page</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>校准基准点所在页不存在</source>
        <translation>the anchor is on a page that there is not</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>{one}与{other}重叠</source>
        <translation>{one} and {other} overlap</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>提示位置 [remarks]</source>
        <translation>the place of the remarks</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>“{of}：{says}”</source>
        <translation>“{of}: {says}”</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>印章</source>
        <translation>the seal</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>二维码</source>
        <translation>the QR code</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>印刷文字“{zh}”</source>
        <translation>the printed “{zh}”</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>框线（{x}，{y}）</source>
        <translation>the frame at {x}, {y}</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>{what}没有宽或高</source>
        <translation>{what} has no width or height</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>{what}在第 {page} 页，但表格共 {pages} 页</source>
        <translation>{what} is on page {page}, and there are {pages}</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>{what}超出页面 {width}×{height} 毫米</source>
        <translation>{what} reaches out of the page of {width} × {height} mm</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>“{of}”的字号应满足 {smallest} ≤ 最小 ≤ 字号 ≤ {largest}</source>
        <translation>“{of}”: its sizes must be {smallest} ≤ least ≤ size ≤ {largest}</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map.py"/>
        <source>“{of}”的格数应为 0 至 {most}，现为 {n}</source>
        <translation>“{of}” has 0 to {most} boxes; now it is {n}</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>文字</source>
        <translation>words in quotes</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>数字</source>
        <translation>a number</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>true 或 false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>同一联已有另一张套打表格</source>
        <translation>its copy has another map already</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>没有“{key}”这一项，可有：{known}</source>
        <translation>there is no “{key}”; there are {known}</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>缺少“{key}”</source>
        <translation>“{key}” is missing</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>应为列表</source>
        <translation>it should be a list</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>应为一组项目</source>
        <translation>it should be a table</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>应为 {ways} 之一</source>
        <translation>it should be one of {ways}</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>应为{kind}</source>
        <translation>it should be {kind}</translation>
    </message>
    <message>
        <location filename="../../app/papers/form_map_file.py"/>
        <source>{where}：{why}</source>
        <translation>{where}: {why}</translation>
    </message>
    <message>
        <location filename="../../app/papers/front.py"/>
        <source>（待办理）</source>
        <translation>(not yet performed)</translation>
    </message>
    <message>
        <location filename="../../app/papers/front.py"/>
        <location filename="../../ui/first_start/guide.py"/>
        <location filename="../../ui/screens/place.py"/>
        <source>网点</source>
        <translation>Branch</translation>
    </message>
    <message>
        <location filename="../../app/papers/front.py"/>
        <location filename="../../app/papers/sign_off.py"/>
        <source>日期</source>
        <comment>Date</comment>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../app/papers/front.py"/>
        <source>流水号</source>
        <comment>Serial no.</comment>
        <translation>Serial no.</translation>
    </message>
    <message>
        <location filename="../../app/papers/grid.py"/>
        <source>见附页第 {n} 项</source>
        <translation>See annex, item {n}</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint.py"/>
        <source>提示</source>
        <comment>remarks</comment>
        <translation>remarks</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>请改用空白纸打印整张单据，或由管理人员更正套打表格。</source>
        <translation>Print the whole paper on plain paper, or have the map of the form put right.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>套打表格“{code}”有误：{why}。</source>
        <translation>The map of the form “{code}” is wrong: {why}.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>请更正该文件后重新打开。</source>
        <translation>Correct the file and open it again.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>“{of}”的内容（{letters}字）在“{form}”的栏内放不下。</source>
        <translation>What “{of}” says ({letters} characters) does not fit into its box on “{form}”.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>单据中的“{what}”在预印表格“{form}”上没有位置，套打会漏印。</source>
        <translation>The paper says “{what}”, and the pre-printed form “{form}” has no place for it.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>预印表格“{form}”上没有单据的这段文字，可能是旧版：{words}</source>
        <translation>The pre-printed form “{form}” does not have these words of the paper; it may be an old one: {words}</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>套打表格“{form}”的栏目“{of}”在单据中不存在。</source>
        <translation>The map “{form}” has the field “{of}”, of which the paper says nothing.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>套打表格“{form}”的栏目“{of}”可指 {names}，请写明。</source>
        <translation>The map “{form}” has the field “{of}”, which may be {names}: say which.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>“{of}”的内容不是“{form}”要的金额或日期。</source>
        <translation>What “{of}” says is not the amount or date that “{form}” asks for.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>按右移 {right} 毫米、下移 {down} 毫米，“{of}”会印到纸外。</source>
        <translation>Moved {right} mm right and {down} mm down, “{of}” would lie beside the sheet.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>请重新打印校准页并核对位移。</source>
        <translation>Print a calibration sheet anew and check the offsets.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>“{paper}”含有图片、条款或明细表，不能套打在“{form}”上。</source>
        <translation>“{paper}” has pictures, clauses or a table, which cannot be printed onto “{form}”.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>“{paper}（{copy}）”没有套打表格。</source>
        <translation>There is no map of a pre-printed form for “{paper} ({copy})”.</translation>
    </message>
    <message>
        <location filename="../../app/papers/overprint_faults.py"/>
        <source>请在“单据打印”中关闭套打，或在设置的文件夹中放入该表格。</source>
        <translation>Switch overprinting off for the form, or put its map into the folder of the settings.</translation>
    </message>
    <message>
        <location filename="../../app/papers/passbook.py"/>
        <source>页面尺寸不合理</source>
        <translation>no page is of that size</translation>
    </message>
    <message>
        <location filename="../../app/papers/passbook.py"/>
        <source>须有行、页和栏</source>
        <translation>it needs lines, pages and columns</translation>
    </message>
    <message>
        <location filename="../../app/papers/passbook.py"/>
        <source>中缝位置不在行间</source>
        <translation>its fold lies between no lines</translation>
    </message>
    <message>
        <location filename="../../app/papers/passbook.py"/>
        <source>最后一行超出页面</source>
        <translation>its last line reaches out of the page</translation>
    </message>
    <message>
        <location filename="../../app/papers/passbook.py"/>
        <source>“{of}”栏超出页面</source>
        <translation>the column “{of}” reaches out of the page</translation>
    </message>
    <message>
        <location filename="../../app/papers/passbook.py"/>
        <source>“{one}”栏与“{other}”栏重叠</source>
        <translation>the columns “{one}” and “{other}” overlap</translation>
    </message>
    <message>
        <location filename="../../app/papers/render.py"/>
        <source>培训样本</source>
        <comment>SPECIMEN</comment>
        <translation>SPECIMEN</translation>
    </message>
    <message>
        <location filename="../../app/papers/render.py"/>
        <source>培训样本，不具有业务效力</source>
        <translation>SPECIMEN made in training, without legal effect</translation>
    </message>
    <message>
        <location filename="../../app/papers/sheets.py"/>
        <source>（续）</source>
        <translation>(continued)</translation>
    </message>
    <message>
        <location filename="../../app/papers/sign_off.py"/>
        <source>校验码</source>
        <translation>Check code</translation>
    </message>
    <message>
        <location filename="../../app/papers/stock.py"/>
        <source>印刷文字“{zh}”放不下</source>
        <translation>the printed “{zh}” does not fit its place</translation>
    </message>
    <message>
        <location filename="../../app/rules/acceptance.py"/>
        <source>客户须自行作答，不受陪同人员影响</source>
        <translation>The customer answers alone, whoever came along</translation>
    </message>
    <message>
        <location filename="../../app/rules/acceptance.py"/>
        <source>有人代客户回答</source>
        <translation>somebody answers for the customer</translation>
    </message>
    <message>
        <location filename="../../app/rules/acceptance.py"/>
        <source>请单独询问客户，说明买卖账户的法律责任；不能排除疑点的可拒绝开户。</source>
        <translation>Ask the customer alone and explain the liability; refuse if doubts remain.</translation>
    </message>
    <message>
        <location filename="../../app/rules/acceptance.py"/>
        <source>有他人在旁等候</source>
        <translation>somebody waits beside</translation>
    </message>
    <message>
        <location filename="../../app/rules/acceptance.py"/>
        <source>请单独询问开户用途。</source>
        <translation>Ask the customer alone what the account is for.</translation>
    </message>
    <message>
        <location filename="../../app/rules/acceptance.py"/>
        <source>有人代客户回答问题，疑似受人控制开户。</source>
        <translation>Somebody answers for the customer: the account may be controlled by others.</translation>
    </message>
    <message>
        <location filename="../../app/rules/acceptance.py"/>
        <source>有他人在旁等候，请留意是否有组织开户。</source>
        <translation>Somebody waits beside: look out for an organised opening.</translation>
    </message>
    <message>
        <location filename="../../app/rules/acceptance.py"/>
        <source>用途为“其他”的，授权人须看到说明</source>
        <translation>A purpose outside the list is seen by the authoriser</translation>
    </message>
    <message>
        <location filename="../../app/rules/authorisation.py"/>
        <source>人脸信息单独同意签名</source>
        <translation>Signature for the face</translation>
    </message>
    <message>
        <location filename="../../app/rules/authorisation.py"/>
        <source>客户签名</source>
        <comment>Signature</comment>
        <translation>Signature</translation>
    </message>
    <message>
        <location filename="../../app/rules/authorisation.py"/>
        <source>开立Ⅰ类户至少由主管授权</source>
        <translation>A supervisor at least approves the opening of a Class I account</translation>
    </message>
    <message>
        <location filename="../../app/rules/authorisation.py"/>
        <source>开立Ⅰ类户须主管授权。</source>
        <translation>Opening a Class I account needs a supervisor.</translation>
    </message>
    <message>
        <location filename="../../app/rules/authorisation.py"/>
        <source>存疑或由监护人代理的，第二名核对人与授权人须是两个人</source>
        <translation>In doubt, or where a guardian acts, witness and authoriser are two people</translation>
    </message>
    <message>
        <location filename="../../app/rules/authorisation.py"/>
        <source>人脸、核查或芯片存疑，或由监护人代理时，第二名核对人不得同时为授权人。</source>
        <translation>Where face, check or chip is in doubt, or a guardian acts, the witness may not be the authoriser too.</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>芯片未能读取</source>
        <comment>the chip was not read</comment>
        <translation>the chip was not read</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>请核对辅助证件并由两名柜员核对本人；可再试一次读卡。</source>
        <translation>Compare a second document, two staff identify the person; or read the chip again.</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>芯片与印刷内容不一致</source>
        <translation>chip and print differ</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>按疑似伪造证件处理：核对原件，报告负责人，必要时报警；不得仅凭一方内容继续。</source>
        <translation>Treat it as possibly forged: compare the original, report to the manager, call the police if need be; do not go on with one of the two alone.</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>芯片须可读，且与印刷内容一致</source>
        <translation>The chip is read and agrees with the print</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>芯片内有更新的住址</source>
        <translation>the chip holds a newer address</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>请向客户核实现住址。</source>
        <translation>Ask the customer where they live now.</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>证件芯片信息缺失（{why}），信息来自影像识别。</source>
        <translation>Nothing of the chip is known ({why}); the print was read instead.</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>芯片与印刷曾不一致的，重新采集后仍须查明</source>
        <translation>A difference between chip and print is looked into, also when the document was taken again</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>请负责人查明原因（识读有误、放错证件，或疑似伪造）并核对原件。</source>
        <translation>The manager finds out why (misread, another card on the reader, or possibly forged) and compares the original.</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>只由芯片确定的项目，须对照印刷内容</source>
        <translation>What only the chip says for certain is compared with the print</translation>
    </message>
    <message>
        <location filename="../../app/rules/chip.py"/>
        <source>请对照证件影像中的印刷内容。</source>
        <translation>Compare it with the print in the picture.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>一个手机号只对应一名客户</source>
        <translation>One phone number, one customer</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>已填写共用原因</source>
        <translation>the reason for sharing it is entered</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请授权人查看共用原因。</source>
        <translation>The authoriser looks at the reason.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>没有共用原因</source>
        <translation>no reason for sharing it is given</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请更换手机号，或填写共用原因（如为老人、未成年人代用）。</source>
        <translation>Take another number, or enter why it is shared (an elder's, a minor's).</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>该手机号已在本行登记给其他客户，请换一个本人的手机号，或书面说明原因。</source>
        <translation>This number is registered to another customer. Please give a number of your own, or explain in writing.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>证件未印住址的，须登记现住址</source>
        <translation>Where the document prints no address, the residence is recorded</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请填写现住址。</source>
        <translation>Enter where the customer lives.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>证件上没有住址，须登记客户住所地或工作单位地址。</source>
        <translation>The document prints no address: where the customer lives must be recorded.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请告知您的现住址。</source>
        <translation>Please tell us where you live.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>柜员记录的可疑情形由负责人判断</source>
        <translation>What the teller noted as suspicious is decided by the manager</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请加强尽职调查；有充分理由怀疑的应当拒绝开户。</source>
        <translation>Enhanced due diligence; refuse where there are sufficient grounds.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>特定自然人由负责人批准</source>
        <translation>A politically exposed person is accepted by the manager</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请加强尽职调查，核实资金来源，由有权人员批准后办理。</source>
        <translation>Enhanced due diligence; verify where the money comes from; the manager decides.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>客户本人或其近亲属、密切关系人为特定自然人（外国政要等）。</source>
        <translation>The customer, or somebody close to them, is a politically exposed person.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>在他行持卡较多的，须问明开户必要性</source>
        <translation>Whoever holds many cards elsewhere is asked why another one is needed</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请询问开户必要性。</source>
        <translation>Ask why another one is needed.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>客户在他行持有10张及以上银行卡。</source>
        <translation>The customer holds ten or more cards elsewhere.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>境外税收居民声明须与开户资料相符</source>
        <translation>A declared tax residence abroad fits the rest of the case</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请核对声明与开户资料的合理性。</source>
        <translation>Check that it is reasonable with the rest.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>客户声明为其他国家（地区）税收居民。</source>
        <translation>The customer declares tax residence abroad.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>目前只能为您开立仅在柜面使用的账户。</source>
        <translation>For now only an account for use at the counter is possible.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>{only}原因：您处于惩戒期（自{since}至{until}）。如有异议，可向作出决定的机关（{authority}）申诉。</source>
        <translation>{only} The reason: you are under sanctions (from {since} until {until}). You may appeal to the authority that decided ({authority}).</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>解除之日</source>
        <translation>lifted</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>客户在惩戒期内而勾选了非柜面渠道</source>
        <translation>channels are ticked for somebody under punishment</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请取消勾选非柜面渠道。</source>
        <translation>Untick the channels.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>年限额小于日限额</source>
        <translation>the yearly amount is below the daily one</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请更正限额。</source>
        <translation>Correct the limits.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>勾选了非柜面渠道而未签约任何一种</source>
        <translation>channels are ticked, but none of them is signed up for</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请至少勾选一种渠道，或取消勾选非柜面渠道。</source>
        <translation>Tick one of them at least, or untick the channels.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>非柜面限额须合理，惩戒期内不开通非柜面渠道</source>
        <translation>Limits are in order, and there are no channels besides the counter under punishment</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>日限额高于本行起始额度</source>
        <translation>the daily limit is above the bank's start for new accounts</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请授权人确认需要。</source>
        <translation>The authoriser confirms the need.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>惩戒期内不得开通非柜面渠道。</source>
        <translation>Under punishment no channels besides the counter may be opened.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>年累计限额小于日累计限额。</source>
        <translation>The yearly amount is below the daily one.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请重新约定限额。</source>
        <translation>Please agree the limits again.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>未签约任何非柜面渠道。</source>
        <translation>No channel besides the counter is signed up for.</translation>
    </message>
    <message>
        <location filename="../../app/rules/contact.py"/>
        <source>请选择要开通的渠道。</source>
        <translation>Please say which channels you want.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>请对照证件原件核对。</source>
        <translation>Compare it with the original document.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>护照姓名应与机读区一致</source>
        <translation>The name is the one in the machine-readable zone</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>机读区可能误读或省略部分名字，以护照印刷姓名为准，逐字核对。</source>
        <translation>The zone may be misread, or leave out some given names: the printed name prevails; compare it letter by letter.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>国籍须存在，样本护照不予受理</source>
        <translation>The nationality exists, and the passport is no specimen</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>这是样本护照，不是有效证件。</source>
        <translation>This is a specimen passport, not a document.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <location filename="../../app/rules/identity.py"/>
        <location filename="../../app/rules/known_customer.py"/>
        <source>您的证件信息需要进一步核实，暂时无法办理。</source>
        <translation>Your document must be verified further; this cannot be done now.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>非中国籍通行证（HA、MA）的国籍不得为中国</source>
        <translation>A permit with HA or MA is of somebody who is not a Chinese national</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>请按证件所载国籍更正。</source>
        <translation>Correct it to the nationality that the permit prints.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>非中国籍通行证（HA、MA）的国籍不能是中国。</source>
        <translation>The nationality on a permit with HA or MA cannot be Chinese.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>居住证背面的通行证号码应与居住证号码的地区相符</source>
        <translation>The travel permit on the back is of the same place as the residence permit</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>请核对两面是否为同一张证件。</source>
        <translation>Make sure that both sides are of one card.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>机读区的校验位或内容有误</source>
        <translation>a check digit or another part of the zone fails</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>请重新拍摄资料页；护照上即如此印刷的，按疑似伪造证件处理。</source>
        <translation>Take the page again; if the passport itself says so, treat it as possibly forged.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>性别与机读区不一致</source>
        <translation>the sex is not the one in the zone</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>护照机读区须读出且校验位正确</source>
        <translation>The passport's machine-readable zone is read and its check digits hold</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>未能读取机读区</source>
        <translation>no zone was read</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>请重新拍摄资料页；仍不能读取的，由授权人查验护照原件。</source>
        <translation>Take the page again; or the authoriser looks at the passport itself.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>未能读取护照机读区。</source>
        <translation>The passport's machine-readable zone was not read.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>监护人须出示成年人适用的有效证件</source>
        <translation>The guardian shows a document that will do for an adult</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>所示证件不适用</source>
        <translation>the document will not do</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>请监护人出示提示中列出的证件。</source>
        <translation>The guardian shows one of the documents that are named.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>证件只适用于定居国外的公民</source>
        <translation>the document serves only citizens who live abroad</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_kinds.py"/>
        <source>可用：{zh}。</source>
        <translation>Accepted: {en}.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>须证明在境外居住</source>
        <translation>residence abroad must be proved</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>请核对境外居住证明，作为辅助证件留存。</source>
        <translation>Compare proof of living abroad and keep a copy as a second document.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>证件种类须符合客户情况，不足的加核其他证件</source>
        <translation>The document is one that will do for this customer, with another beside it where needed</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>该证件不能单独使用</source>
        <translation>the document will not do alone</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>请客户出示提示中列出的证件。</source>
        <translation>The customer shows one of the documents that are named.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>另有须留意的事项</source>
        <translation>something else must be kept in mind</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>请按提示核对。</source>
        <translation>Check what is pointed out.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>辅助证件须是另一证件</source>
        <translation>The auxiliary document is another one</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>请更换辅助证件。</source>
        <translation>Take another second document.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>辅助证件不能是护照本身。</source>
        <translation>The passport cannot support itself.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>中国护照须核对境外居住证明。</source>
        <translation>With a Chinese passport: proof of living abroad.</translation>
    </message>
    <message>
        <location filename="../../app/rules/document_set.py"/>
        <source>请出示另一证件。</source>
        <translation>Please show another document.</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>人工核对</source>
        <comment>Identified by staff</comment>
        <translation>Identified by staff</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>客户同意人脸比对，且到场人的证件有照片时</source>
        <translation>where the customer agreed to it and the document of whoever is here has a portrait</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>人脸未比对或未判为相像、核查有出入、芯片存疑，或由监护人代理时</source>
        <translation>where no face comparison says alike, a check disputes somebody, the chip is in doubt, or a guardian acts</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>核查有出入、芯片存疑、使用临时身份证、居住在境外，或核查没有照片而人脸也未判为相像时</source>
        <translation>where a check disputes somebody, the chip is in doubt, the card is a temporary one, the customer lives abroad, or neither the check's photograph nor the face settles who this is</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>由两名柜面人员核对本人并签字确认；可询问身份信息、核对辅助证件。不得仅凭比对结果拒绝。</source>
        <translation>Two members of staff identify the customer and sign; ask about identity, compare a second document. The comparison alone is no ground to refuse.</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>人脸比对不足以确认的，由人判断</source>
        <translation>Where the face comparison does not settle it, people decide</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>多次未得到可用的人脸图像</source>
        <translation>several attempts gave no usable picture</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>此前有比对为不相像</source>
        <translation>an earlier comparison said “not alike”</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>比对结果不确定</source>
        <translation>the comparison is unsure</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>人脸与证件照片不相像</source>
        <translation>the face is not like the portrait</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>需要进一步核对您的身份，请出示其他证件。</source>
        <translation>Your identity must be checked further; please show another document.</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>客户可以拒绝人脸比对，改由两名柜面人员核对</source>
        <translation>The customer may refuse the face comparison; two members of staff identify instead</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>客户不同意人脸比对，改由两名柜面人员核对。</source>
        <translation>The customer refuses the face comparison: two members of staff identify.</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>第二名核对人须是经办柜员以外的人</source>
        <translation>The second member of staff is not the teller of the case</translation>
    </message>
    <message>
        <location filename="../../app/rules/face.py"/>
        <source>第二名核对人不能是经办柜员本人。</source>
        <translation>The second member of staff is the teller.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>请客户先换领新证；其他有效证件可另行办理。</source>
        <translation>The customer renews the document first, or comes with another valid one.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>请回到“身份证件”对照证件更正；若证件上即如此印刷，按疑似伪造证件处理：立即报告主管，必要时报警，不得换一种方式重试。</source>
        <translation>Go back to the document and correct it against the print; if the document itself says so, treat it as possibly forged: report to the supervisor at once, call the police if need be, and do not try again another way.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>证件号码的格式、日期和校验位须正确</source>
        <translation>The number has the form, the date and the check digit of its kind</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>{title}有误：{fault}</source>
        <translation>{title}: {fault}</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>出生日期须与证件号码一致</source>
        <translation>The date of birth is the one in the number</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>性别须与证件号码一致</source>
        <translation>The sex is the one in the number</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>性别与证件号码不一致。</source>
        <translation>The sex does not agree with the number.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>国籍应与证件号码中的国籍一致</source>
        <translation>The nationality is the one in the number</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>号码记载首次签发时的国籍，此后可能变更；请对照证件核对。</source>
        <translation>The number keeps the nationality at the first issue, which may have changed: compare with the document.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>证件号码中的行政区划代码应为已知代码</source>
        <translation>The region code in the number is a known one</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>代码表不含全部历史代码，请对照证件并以联网核查为准。</source>
        <translation>Historic codes may be missing: compare with the card and the network check.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>非居民身份证填写为长期有效</source>
        <translation>a document other than a resident card is entered as long-term</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>证件已到期或尚未生效</source>
        <translation>the document has expired or is not yet valid</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>证件须在有效期内</source>
        <translation>The document is in force</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>只有居民身份证可以长期有效，请按证件填写有效期至。</source>
        <translation>Only a resident identity card is long-term: enter the end that it prints.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>证件已于 {until} 到期。</source>
        <translation>The document expired on {until}.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>您的证件不在有效期内，请换领新证后再来办理。</source>
        <translation>Your document is not in force. Please come back with a new one.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>有效期限应与证件种类及发证时的年龄相符</source>
        <translation>The term fits the kind of document and the age at issue</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>请对照证件核对出生日期与有效期限；也可能是另一张证件的背面。</source>
        <translation>Compare both dates with the document; it may be the back of another card.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>有效期限与该种证件及发证时的年龄不符。</source>
        <translation>The term of validity does not fit this kind of document and the age at issue.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>民族应在代码表中</source>
        <translation>The ethnicity is one of the code table</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <location filename="../../app/rules/network_check.py"/>
        <source>请对照证件核对。</source>
        <translation>Compare it with the card.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>柜员更正过识别结果的，授权人须看到</source>
        <translation>What the teller corrected is seen by the authoriser</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>更正了已确定识别的姓名、号码、出生日期或有效期</source>
        <translation>name, number, date of birth or term was corrected though read with certainty</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>识别结果为确定，仍被更正：请授权人对照证件原件。</source>
        <translation>It was read with certainty and corrected all the same: the authoriser compares it with the original.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>更正了其他识别结果</source>
        <translation>anything else was corrected</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>请对照证件影像。</source>
        <translation>Compare it with the picture of the document.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>姓名、号码、出生日期、有效期由柜员录入的，主管须对照原件</source>
        <translation>Name, number, date of birth or term that no machine read is compared by a supervisor</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>请授权人对照证件原件。</source>
        <translation>The authoriser compares it with the original.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>证件影像应清晰完整</source>
        <translation>The picture of the document is sharp and whole</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>可回到“身份证件”重新拍摄。</source>
        <translation>Go back and take it again.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>证件影像质量欠佳（模糊、反光、过暗、过曝、过小、遮挡或边缘不清）。</source>
        <translation>The picture of the document is poor (blurred, glaring, dark, burnt out, small, covered or with unclear edges).</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>拍摄的须是证件原件，不是屏幕或复印件</source>
        <translation>The picture shows the document itself, no screen and no copy</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>请用证件原件重新拍摄；或由授权人查验原件。</source>
        <translation>Take the picture of the original again, or have the authoriser look at it.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>屏幕翻拍</source>
        <translation>a screen</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>复印件</source>
        <translation>a photocopy</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>签发机关与证件住址应在一处</source>
        <translation>The card is issued at the place of its address</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>请核对两面是否为同一张证件；客户迁居后未换证的也会如此。</source>
        <translation>Make sure that both sides are of one card; somebody who moved may have this too.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>证件两面须属于同一张证件</source>
        <translation>Both sides are of one card</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>请重新拍摄客户本人证件的国徽面；确为同一张的，由网点负责人核对原件。</source>
        <translation>Take the emblem side of the customer's own card again; if it is one card, the branch manager compares the original.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>签发机关和有效期限都与人像面不符，两面很可能不是同一张证件。</source>
        <translation>Issuer and term both disagree with the portrait side: these are probably the two sides of different cards.</translation>
    </message>
    <message>
        <location filename="../../app/rules/identity.py"/>
        <source>护照录入内容须与机读区一致</source>
        <translation>What was entered for a passport is what its machine-readable zone says</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>同一客户在本行只能有一个Ⅰ类户</source>
        <translation>A person has at most one Class I account in the bank</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>可继续使用原账户、开立Ⅱ类或Ⅲ类户，或先销原账户再开户。</source>
        <translation>Use that account, open a Class II or III account, or close it first.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>您在本行已有一个Ⅰ类账户，可以继续使用该账户，或另开Ⅱ类、Ⅲ类账户。</source>
        <translation>You already have a Class I account here. You may go on using it, or open a Class II or III account.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>请核对证件号码；确为同一人更名的，核对户口簿等变更证明；不是同一人的，不得办理，报告负责人。</source>
        <translation>Check the number; where somebody changed their name, compare the proof; where it is another person, stop and report to the manager.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>证件号码已登记的客户，姓名和出生日期须一致</source>
        <translation>Whom the books know by this number has this name and date of birth</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>姓名和出生日期都不同</source>
        <translation>name and date of birth both differ</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>姓名或出生日期不同</source>
        <translation>one of the two differs</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>同名同生日且已有Ⅰ类户的，须查明是否同一人</source>
        <translation>Somebody of the same name and birthday with a Class I account is looked into</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>请询问客户是否在本行开过户，核对原证件和照片；是同一人的，不得再开Ⅰ类户。</source>
        <translation>Ask whether they hold an account here, compare the earlier document and photograph; the same person gets no second Class I account.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>客户 {number}（{kind} {masked}）姓名、出生日期与此人相同，且已有Ⅰ类户，可能是同一人。</source>
        <translation>Customer {number} ({kind} {masked}) has the same name and date of birth and a Class I account: perhaps the same person.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>借记卡张数超过上限的须审核</source>
        <translation>More debit cards than the limit need a review</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>建议使用原有卡片；确需新开的须审核。</source>
        <translation>Offer a card already held; a new one only after review.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>您的业务目前无法办理。</source>
        <translation>This business cannot be done at present.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>姓名与特别预防名单相同而名单未载号码</source>
        <translation>the name is on the special list, which gives no number</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>由合规人员甄别是否为同一人；甄别前不得办理，不得向客户透露。</source>
        <translation>Compliance finds out whether this is the same person; nothing is done before, and the customer is told nothing.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>命中惩戒名单</source>
        <translation>a hit on the punishment list</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>不开通非柜面渠道，由合规人员审批；客户可向作出决定的公安机关申诉。</source>
        <translation>No channels besides the counter; compliance decides; the customer may appeal to the police authority that decided.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>命中涉案账户人员名单</source>
        <translation>a hit on the list of accounts in a case</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>须重新核实身份，由合规人员审批。</source>
        <translation>Verify anew; compliance decides.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>客户不得在反洗钱及惩戒名单上</source>
        <translation>The person is on no list of anti-money-laundering or punishment</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>号码命中特别预防名单</source>
        <translation>the number is on the special list</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>不得提供服务，立即报告合规部门；除“无法办理”外不得向客户透露。</source>
        <translation>Do not serve; report to compliance at once; say no more than “cannot be done”.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>命中本行关注名单</source>
        <translation>a hit on the bank's own watch list</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>须加强尽职调查。</source>
        <translation>Enhanced due diligence is required.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>姓名与反洗钱特别预防名单（{authority}）上的一人相同，名单未载明证件号码。</source>
        <translation>The name is that of somebody on the AML special list ({authority}), which gives no document number.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>按{by}命中反洗钱特别预防名单（{authority}）。</source>
        <translation>The {by} is on the AML special list ({authority}).</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>按{by}命中惩戒名单（{authority}，至{until}）：只能开立限制功能账户。</source>
        <translation>The {by} is on the punishment list ({authority}, until {until}): only an account with limited functions.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>按{by}命中涉案账户人员名单。</source>
        <translation>The {by} belongs to an account in a case.</translation>
    </message>
    <message>
        <location filename="../../app/rules/known_customer.py"/>
        <source>按{by}命中本行关注名单。</source>
        <translation>The {by} is on the bank's own watch list.</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>动作活体</source>
        <comment>Following prompts</comment>
        <translation>Following prompts</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>由两名柜面人员目视核对本人并签字确认；可询问身份信息、核对辅助证件。不得仅凭活体结果拒绝。</source>
        <translation>Two members of staff look for themselves and sign; ask about identity, compare a second document. The prompts alone are no ground to refuse.</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>客户无法或不愿按提示动作</source>
        <translation>the customer cannot or does not wish to follow prompts</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>未通过，还可重试</source>
        <translation>not passed, and may be tried again</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>请客户重试；无法配合的，选择“无法配合”。</source>
        <translation>Try again; where the customer cannot, choose “cannot follow”.</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>动作活体未通过的，由人核对，不得仅凭结果拒绝</source>
        <translation>Where the prompts are not passed people look; nobody is refused for it</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>前后人脸不一致</source>
        <translation>the face changed on the way</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>多次未通过</source>
        <translation>not passed in several tries</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>动作活体过程中前后人脸不一致，须主管核对是否同一人。</source>
        <translation>The face changed while the prompts were followed: a supervisor must look whether it is the same person.</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>请稍候，需要再核对一下。</source>
        <translation>One moment, we must check once more.</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>客户无法或不愿按提示动作，由两名柜面人员目视核对，客户权益不受影响。</source>
        <translation>The customer cannot or does not wish to follow prompts: two members of staff look for themselves, at no disadvantage to the customer.</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>请看着摄像头，照屏幕上的提示做动作。</source>
        <translation>Please look at the camera and do what the screen says.</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>看着客户做动作，不要替客户指挥；做不了的直接按“无法配合”，由两名员工目视核对，不要反复要求。</source>
        <translation>Watch the customer and do not direct them; whoever cannot follow is looked at by two members of staff, without being asked again and again.</translation>
    </message>
    <message>
        <location filename="../../app/rules/liveness.py"/>
        <source>{others}；动作活体未通过时亦然</source>
        <translation>{others}; or the prompts were not passed</translation>
    </message>
    <message>
        <location filename="../../app/rules/medium.py"/>
        <source>尾箱中没有空白卡</source>
        <comment>the box holds no blank card</comment>
        <translation>the box holds no blank card</translation>
    </message>
    <message>
        <location filename="../../app/rules/medium.py"/>
        <source>请向库管员领用空白卡。</source>
        <translation>Draw blank cards from the custodian.</translation>
    </message>
    <message>
        <location filename="../../app/rules/medium.py"/>
        <source>取用的不是下一张卡</source>
        <translation>another card than the next one was taken</translation>
    </message>
    <message>
        <location filename="../../app/rules/medium.py"/>
        <source>请取用号码最小的空白卡；损坏的卡先登记作废。</source>
        <translation>Take the lowest number; void a spoiled card first.</translation>
    </message>
    <message>
        <location filename="../../app/rules/medium.py"/>
        <source>空白卡严格按号码顺序取用</source>
        <translation>Blank cards are taken strictly in number order</translation>
    </message>
    <message>
        <location filename="../../app/rules/medium.py"/>
        <location filename="../../ui/pages/medium.py"/>
        <source>尾箱中没有空白卡。</source>
        <translation>There is no blank card in the box.</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>由监护人代理开户时</source>
        <translation>where a guardian acts for a minor</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>16、17周岁凭本人劳动收入申请时</source>
        <translation>where a minor of 16 or 17 applies on income of their own</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>成年客户未由本人申请</source>
        <translation>somebody of age does not apply in person</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>请回到“受理”将申请人改为“本人（成年人）”。</source>
        <translation>Go back to the acceptance and set the applicant to the customer, an adult.</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>申请人须与客户年龄相符</source>
        <translation>Who applies fits the customer's age</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>未成年客户的申请方式不符</source>
        <translation>a minor cannot apply in the way that was chosen</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>按年龄由监护人代理，或凭本人劳动收入证明办理；请回到“受理”更改申请人。</source>
        <translation>By age: a guardian acts, or proof of own income is shown; go back to the acceptance and change the applicant.</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>请账户本人前来办理。</source>
        <translation>The account holder must come in person.</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>您未满18周岁，不能单独开户。{needs}</source>
        <translation>You are under 18 and cannot open this account alone. {needs}</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>需要：{needs}请回到“受理”更改申请人。</source>
        <translation>Needed: {needs} Go back to the acceptance and change the applicant.</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>监护人与客户是同一人</source>
        <translation>guardian and customer are one person</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>请监护人出示本人证件。</source>
        <translation>The guardian shows a document of their own.</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>监护人未成年</source>
        <translation>the guardian is not of age</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>请成年监护人办理。</source>
        <translation>An adult guardian must come.</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>监护人须是成年人且不是客户本人，代理开户由负责人授权</source>
        <translation>A guardian is of age and somebody else, and the manager approves the opening</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>由监护人代理</source>
        <translation>a guardian acts</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>核对双方证件及监护关系证明。</source>
        <translation>Compare both documents and the proof of guardianship.</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>监护人与客户是同一人。</source>
        <translation>The guardian's document is the customer's.</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>监护人须为成年人。</source>
        <translation>A guardian must be an adult.</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>监护人代理开户须三级授权，并由第二名柜员核对。</source>
        <translation>An opening through a guardian needs level 3 and a second member of staff.</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>以自己劳动收入为生的未成年人由负责人核准</source>
        <translation>A minor who lives on their own labour income is accepted by the manager</translation>
    </message>
    <message>
        <location filename="../../app/rules/minor.py"/>
        <source>请授权人核对收入证明。</source>
        <translation>The authoriser looks at the proof of income.</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>监护人联网核查</source>
        <comment>Network check of the guardian</comment>
        <translation>Network check of the guardian</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>出入境证件核验</source>
        <comment>Entry-exit document check</comment>
        <translation>Entry-exit document check</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>证件属于联网核查范围时（居民身份证、临时身份证、户口簿）</source>
        <translation>where the citizen check knows such documents (resident card, temporary card, register)</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>监护人证件属于联网核查范围时</source>
        <translation>where the citizen check knows the guardian's document</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>证件不属于联网核查范围时（港澳台居民及外国人证件）</source>
        <translation>where it does not (documents of Hong Kong, Macao, Taiwan and foreign holders)</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>一致但没有照片</source>
        <translation>a match without a photograph</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>须人脸比对相像，或核对第二证件后方可继续。</source>
        <translation>Go on only with an alike face or a second document.</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>未返回结果</source>
        <translation>no result came</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>请重试。</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>签发机关不同</source>
        <translation>another issuer</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>联网核查结果须处理，不得仅凭结果拒绝</source>
        <translation>Each result of the network check is acted upon; alone it is no ground to refuse</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>姓名不一致或号码不存在</source>
        <translation>name or number is not known</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>请核对录入，另核对户口簿、护照等辅助证件并留存；客户也可持核查结果证明到派出所核实（2个工作日内答复）。</source>
        <translation>Check the entry; compare and copy a second document such as the household register or passport; the customer may take the result to the police station, which answers within 2 working days.</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>联网核查：{said}。</source>
        <translation>Network check: {said}.</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>联网核查未返回结果：{said}。</source>
        <translation>The network check gave no result: {said}.</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>出入境证件核验不一致或人工核对的，由有权人员授权</source>
        <translation>A document that no service confirmed is accepted by somebody entitled to</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>核验不一致</source>
        <translation>the check disagrees</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>请核对录入，另核对辅助证件并留存。</source>
        <translation>Check the entry; compare and copy a second document.</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>由人工核对</source>
        <translation>it was compared by hand</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>请授权人核对证件原件。</source>
        <translation>The authoriser looks at the original.</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>出入境证件核验不一致。</source>
        <translation>The entry-exit check disagrees.</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>证件未经核验服务确认，由柜员人工核对。</source>
        <translation>No service confirmed the document: the teller compared it by hand.</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>监护人证件不在联网核查范围的，由授权人核对原件</source>
        <translation>A guardian's document that the citizen check does not know is compared by the authoriser</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>请授权人核对证件原件、防伪特征及照片。</source>
        <translation>The authoriser looks at the original, its security features and photograph.</translation>
    </message>
    <message>
        <location filename="../../app/rules/network_check.py"/>
        <source>监护人证件不在联网核查范围内，由人工核对。</source>
        <translation>The citizen check does not know the guardian's document: it is compared by hand.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <location filename="../../ui/pages/proposal.py"/>
        <source>Ⅰ类户</source>
        <translation>Class I</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <location filename="../../ui/pages/proposal.py"/>
        <source>Ⅱ类户</source>
        <translation>Class II</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <location filename="../../ui/pages/proposal.py"/>
        <source>Ⅲ类户</source>
        <translation>Class III</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <location filename="../../app/rules/papers/agreement.py"/>
        <source>办理后生成</source>
        <translation>given when performed</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>账户信息</source>
        <translation>Account</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <location filename="../../app/rules/papers/agreement.py"/>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>账户类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>介质</source>
        <translation>Medium</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>借记卡</source>
        <comment>debit card</comment>
        <translation>debit card</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>存折</source>
        <translation>passbook</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>支取方式</source>
        <translation>Withdrawal</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>凭密码</source>
        <translation>by PIN</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>凭证件</source>
        <translation>by document</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>币种</source>
        <translation>Currency</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>人民币</source>
        <translation>CNY</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>凭证号</source>
        <comment>Voucher</comment>
        <translation>Voucher</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>首存金额</source>
        <translation>First deposit</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>通存通兑</source>
        <translation>All branches</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>用途说明</source>
        <comment>Explained</comment>
        <translation>Explained</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>签约服务及非柜面限额</source>
        <translation>Services, and limits besides the counter</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>签约渠道</source>
        <translation>Channels</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>网上银行</source>
        <comment>online</comment>
        <translation>online</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>手机银行</source>
        <comment>mobile</comment>
        <translation>mobile</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>自助设备、POS</source>
        <comment>machines, shops</comment>
        <translation>machines, shops</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>不开通非柜面业务</source>
        <translation>counter only</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>日累计限额</source>
        <translation>Daily amount</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>日累计笔数</source>
        <translation>Daily count</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreed.py"/>
        <source>年累计限额</source>
        <translation>Yearly amount</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreement.py"/>
        <source>甲方（账户持有人）</source>
        <translation>Party A</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreement.py"/>
        <source>代理人（监护人）</source>
        <comment>Through the guardian</comment>
        <translation>Through the guardian</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreement.py"/>
        <source>协议双方</source>
        <translation>The parties</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreement.py"/>
        <source>乙方（开户银行）</source>
        <translation>Party B</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/agreement.py"/>
        <source>账户管理协议</source>
        <translation>Account agreement</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/anti_fraud.py"/>
        <source>客户声明</source>
        <translation>The customer declares</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/anti_fraud.py"/>
        <source>本人已阅读并理解以上风险提示。</source>
        <translation>I have read and understood the above.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/anti_fraud.py"/>
        <source>风险提示书</source>
        <translation>Notice on risks and fraud</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/application.py"/>
        <source>个人银行结算账户开户申请书</source>
        <translation>Application to open a settlement account</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/application.py"/>
        <source>本人</source>
        <comment>in person</comment>
        <translation>in person</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/application.py"/>
        <source>本人（16、17周岁）</source>
        <translation>in person at 16, 17</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/application.py"/>
        <source>监护人代理</source>
        <translation>a guardian</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/application.py"/>
        <source>申请事项</source>
        <comment>Applied for</comment>
        <translation>Applied for</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/application.py"/>
        <source>业务类型</source>
        <translation>Business</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/application.py"/>
        <source>开立个人银行结算账户</source>
        <translation>opening of a settlement account</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/application.py"/>
        <source>开户申请书</source>
        <translation>Application form</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>银行填写</source>
        <translation>For the bank</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>客户号</source>
        <comment>Customer no.</comment>
        <translation>Customer no.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>经办人核实</source>
        <translation>Witnessed by the teller</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>监护人核查</source>
        <translation>Guardian’s check</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>核查流水</source>
        <translation>Code / serial</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>出入境核验</source>
        <translation>Entry-exit check</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>核验流水</source>
        <translation>Serial</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>核验说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>辅助证件</source>
        <comment>Second document</comment>
        <translation>Second document</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <source>证件号码</source>
        <comment>Its number</comment>
        <translation>Its number</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>辅助证件说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>未比对，由两名柜面人员核对</source>
        <translation>not compared; two staff identified</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>{band}（距离 {distance}，阈值 {limit}）</source>
        <translation>{band} (distance {distance}, threshold {limit})</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>人脸比对</source>
        <comment>Face</comment>
        <translation>Face</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>核对依据</source>
        <translation>Identified by</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>辅助证件</source>
        <comment>Document shown</comment>
        <translation>Document shown</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>名单筛查</source>
        <translation>Screening</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>命中{n}条，已按规定授权</source>
        <translation>{n} hit(s), approved as required</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>未命中</source>
        <comment>no hit</comment>
        <translation>no hit</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>特定自然人</source>
        <comment>PEP</comment>
        <translation>PEP</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>尽调结论</source>
        <translation>Due diligence</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/bank_part.py"/>
        <source>同意建立业务关系</source>
        <translation>business relationship accepted</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/declared.py"/>
        <source>本人确认以上所填信息真实、准确、完整；证件到期或信息变更时及时告知贵行。</source>
        <translation>The above is true, accurate and complete; I will tell the bank when my document expires or anything changes.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/declared.py"/>
        <source>声明与承诺</source>
        <translation>Declarations</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/declared.py"/>
        <source>本人已就税收居民身份另行签署《个人税收居民身份声明文件》。</source>
        <translation>My tax residency is certified on a form of its own, which I signed.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/declared.py"/>
        <source>本人已阅读并同意遵守{agreement}。</source>
        <translation>I have read {agreement} and will keep to it.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/declared.py"/>
        <source>本人已阅读{notice}，知晓其中所列风险和法律责任。</source>
        <translation>I have read {notice} and know the risks and the liability that it tells of.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/declared.py"/>
        <source>本人已阅读并同意{notice}。</source>
        <translation>I have read and agree to: {notice}.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/declared.py"/>
        <source>本人单独同意处理人脸信息，并另行签署《人脸信息处理单独授权书》；未勾选即为不同意，由两名柜面人员核对身份。</source>
        <translation>I separately consent to the processing of my face, on a form of its own; unticked means no, and two staff identify me.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>业务凭证影像及核验资料单</source>
        <translation>Pictures and evidence of the case</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>摘要为 SHA-256（FIPS 180-4），以十六进制表示。自档案导出任一影像或单据，用通用工具（如 sha256sum）计算摘要，与下表一致即为原件。日志摘要覆盖本笔业务的全部事实和前一条日志的摘要，改动、删除、插入任一条日志都会使其后各条不再衔接。本单自身由文件内的数字签名证明。</source>
        <translation>Digests are SHA-256 (FIPS 180-4) in hex. Export any picture or paper from the archive and take its digest with any tool (such as sha256sum): where it is the one listed, it is the original. The digest of the entry covers all facts of this case and the digest of the entry before it, so that none can be altered, removed or inserted unseen. This sheet is proved by the digital signature in its file.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>证件影像</source>
        <translation>Documents</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>核查照片及现场人脸</source>
        <translation>Photographs of the check, and the live face</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>如何证明</source>
        <translation>How to prove it</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>人脸比对（距离，非百分比；以最近一次有结论者为准）</source>
        <translation>Face comparisons</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>时间</source>
        <comment>At</comment>
        <translation>At</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>结论</source>
        <translation>Finding</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>距离</source>
        <translation>Distance</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>相像上限</source>
        <translation>Alike up to</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>存疑上限</source>
        <translation>Unsure up to</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>模型与方法</source>
        <translation>Model and recipe</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>未做</source>
        <translation>not done</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>动作活体（辅助手段）</source>
        <translation>Prompts followed (an aid)</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>经确认为客户本人</source>
        <translation>confirmed to be the customer</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>核对时间</source>
        <translation>At</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>两名柜面人员核对</source>
        <translation>Identified by two of the staff</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>规则提示及依据</source>
        <translation>Findings of the rules, with their sources</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>提示</source>
        <comment>Findings</comment>
        <translation>Findings</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>规则</source>
        <comment>Rule</comment>
        <translation>Rule</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>内容</source>
        <translation>What</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>{word}（{n}级）</source>
        <translation>{word} (level {n})</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>意见</source>
        <comment>Reason</comment>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>授权时所见</source>
        <translation>What the authoriser saw</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>授权级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>授权终端</source>
        <translation>At workstation</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>所见提示</source>
        <translation>Findings seen</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>复核页摘要</source>
        <translation>Digest of the review</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>客户签署的单据及其摘要</source>
        <translation>What was signed, with its digest</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>签署时间</source>
        <translation>Signed at</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>所见单据的摘要</source>
        <translation>Digest of what was read</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>办结</source>
        <comment>Performed</comment>
        <translation>Performed</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>各环节时间及经办人</source>
        <translation>When, and by whom</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>本笔日志</source>
        <translation>This entry</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>前一条日志</source>
        <translation>The entry before</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>影像及单据摘要</source>
        <translation>Digests</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>摘要</source>
        <comment>SHA-256</comment>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/evidence_sheet.py"/>
        <source>核验资料单</source>
        <translation>Evidence sheet</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>人脸信息处理单独授权书</source>
        <comment>Separate consent to the processing of the face</comment>
        <translation>Separate consent to the processing of the face</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>授权</source>
        <comment>Consent</comment>
        <translation>Consent</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>信息处理者</source>
        <translation>Processed by</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>被监护人</source>
        <translation>On behalf of</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>信息处理者及授权人</source>
        <translation>Who processes it, and who consents</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>授权人姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>授权人身份</source>
        <translation>Consenting as</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>客户本人</source>
        <translation>customer</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>监护人</source>
        <comment>guardian</comment>
        <translation>guardian</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>本人作为客户的监护人，已阅读并理解上述{notice}，单独同意贵行按该告知处理本人的人脸信息，并代客户作出同意。</source>
        <translation>I am the customer's guardian, have read and understood the above {notice}, and separately consent, for myself and on the customer's behalf, to the processing of my face as it says.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>本人已阅读并理解上述{notice}，单独同意贵行按该告知处理本人的人脸信息。</source>
        <translation>I have read and understood the above {notice} and separately consent to the processing of my face as it says.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/face_consent.py"/>
        <source>人脸信息处理单独授权书</source>
        <comment>Consent to the processing of the face</comment>
        <translation>Consent to the processing of the face</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/holder.py"/>
        <source>客户姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/holder.py"/>
        <source>监护人姓名</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/holder.py"/>
        <location filename="../../app/rules/papers/pictured.py"/>
        <location filename="../../ui/help/screens.py"/>
        <location filename="../../ui/pages/proposal.py"/>
        <source>客户</source>
        <comment>Customer</comment>
        <translation>Customer</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/information_notice.py"/>
        <source>个人信息处理者</source>
        <translation>Who processes it</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/information_notice.py"/>
        <source>名称</source>
        <comment>Name</comment>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/information_notice.py"/>
        <source>客户确认</source>
        <translation>The customer's answer</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/information_notice.py"/>
        <source>客户已阅读并同意本告知书，签名见《开户申请书》。</source>
        <translation>The customer has read and agreed to this notice; the signature is on the application.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>联网核查结果单</source>
        <comment>Result of the identity check</comment>
        <translation>Result of the identity check</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>将核查照片与持证人及证件照片比对一致后继续办理。</source>
        <translation>Go on once the photograph agrees with the holder and with that of the document.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>凭芯片照片、人脸比对或辅助证件核实后办理，并予注明。</source>
        <translation>Go on only with the chip, a face comparison or a second document, and note it.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>停止办理，核对录入；核实辅助证件确为本人的，留存复印件后办理。</source>
        <translation>Stop and compare what was entered; with a second document that proves it, copy that and go on.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>同“姓名不匹配”；客户可持核查结果证明向公安机关核实，2个工作日内答复。</source>
        <translation>As where the name differs; the police station answers within 2 working days.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>重试；系统故障的，以其他方式核实，恢复后补核。</source>
        <translation>Try again; where the system is down, check otherwise and check again later.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>核对录入后重试。</source>
        <translation>Compare what was entered and try again.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>柜员抄录核查单</source>
        <translation>copied from a printed sheet</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>培训样本</source>
        <comment>training specimens</comment>
        <translation>training specimens</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>联网核查是身份核实的辅助手段，核查结果不作为拒绝办理业务的唯一理由；本单留存备查，不交客户。</source>
        <translation>The check is an aid to identification and never the only ground to refuse; this sheet stays in the bank's file and is not handed to the customer.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>客户核查结果</source>
        <translation>The customer</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>监护人核查结果</source>
        <translation>The guardian</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>出入境证件核验结果</source>
        <translation>Entry-exit document check</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>核验流水号</source>
        <comment>Serial</comment>
        <translation>Serial</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>返回代码及内容</source>
        <translation>Code and words</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>核查流水号</source>
        <translation>Serial</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>签发机关（核查返回）</source>
        <translation>Authority as returned</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>签发机关（证件）</source>
        <translation>Authority on the document</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>核查照片</source>
        <comment>Photograph</comment>
        <translation>Photograph</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>有</source>
        <translation>present</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>核查渠道</source>
        <translation>Asked through</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>结果含义及处理</source>
        <translation>What it asks for</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <location filename="../../app/rules/papers/person.py"/>
        <source>证件有效期</source>
        <translation>Valid</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>核查时间</source>
        <translation>Checked at</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>核查柜员</source>
        <translation>By teller</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>联网核查返回照片</source>
        <translation>as returned by the check</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>证件照片</source>
        <comment>of the document</comment>
        <translation>of the document</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>照片</source>
        <translation>Photographs</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/network_check_sheet.py"/>
        <source>联网核查结果单</source>
        <comment>Identity check sheet</comment>
        <translation>Identity check sheet</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>男</source>
        <comment>M</comment>
        <translation>M</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>女</source>
        <comment>F</comment>
        <translation>F</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>客户信息</source>
        <translation>Customer</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>签发机关</source>
        <comment>Issued by</comment>
        <translation>Issued by</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>手机号码</source>
        <comment>Mobile number</comment>
        <translation>Mobile number</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>号码说明</source>
        <translation>Shared because</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>税收居民</source>
        <translation>Tax residency</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>拼音/英文</source>
        <translation>Latin name</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>通行证号码</source>
        <comment>Pass number</comment>
        <translation>Pass number</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>签发次数</source>
        <comment>Issue count</comment>
        <translation>Issue count</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>证件住址</source>
        <translation>Its address</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>同证件住址</source>
        <translation>as on the document</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>职业说明</source>
        <comment>Explained</comment>
        <translation>Explained</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>年收入</source>
        <comment>Yearly income</comment>
        <translation>Yearly income</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>来源说明</source>
        <comment>Explained</comment>
        <translation>Explained</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>月交易额</source>
        <translation>Monthly use</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>他行银行卡</source>
        <comment>Other cards</comment>
        <translation>Other cards</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>选择原因</source>
        <translation>Why here</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>职业与资金</source>
        <translation>Work and money</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>代理人（监护人）信息</source>
        <translation>Agent (guardian)</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>代理原因</source>
        <comment>Reason</comment>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>监护关系证明</source>
        <comment>Proof</comment>
        <translation>Proof</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>证明号码</source>
        <translation>Its number</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>劳动收入（16、17周岁本人申请）</source>
        <translation>Own labour income (applying alone at 16 or 17)</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>收入来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/person.py"/>
        <source>收入证明</source>
        <comment>Proof</comment>
        <translation>Proof</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/pictured.py"/>
        <source>监护人</source>
        <comment>Guardian</comment>
        <translation>Guardian</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/pictured.py"/>
        <source>证件正面（原图）</source>
        <translation>document front, as taken</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/pictured.py"/>
        <source>证件正面</source>
        <comment>document front</comment>
        <translation>document front</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/pictured.py"/>
        <source>证件背面（原图）</source>
        <translation>document back, as taken</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/pictured.py"/>
        <source>证件背面</source>
        <comment>document back</comment>
        <translation>document back</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/pictured.py"/>
        <source>证件印刷照片</source>
        <translation>printed photograph</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/pictured.py"/>
        <source>芯片照片</source>
        <comment>photograph of the chip</comment>
        <translation>photograph of the chip</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/pictured.py"/>
        <source>联网核查照片</source>
        <comment>network check</comment>
        <translation>network check</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/pictured.py"/>
        <source>现场人脸（第{n}次比对）</source>
        <translation>live face, comparison {n}</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/pictured.py"/>
        <source>动作活体（第{n}次）</source>
        <translation>prompts followed, try {n}</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/pictured.py"/>
        <source>所签《{title}》</source>
        <translation>signed: {title}</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>个人业务电子回单</source>
        <translation>E-receipt</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>本回单可凭校验码在本行查验真伪，重复打印、转发不具有重复效力。请妥善保管银行卡和密码，切勿出租、出借、出售账户；自开户之日起6个月内无交易的，暂停非柜面业务。谨防电信网络诈骗，咨询、举报请拨打96110。</source>
        <translation>The check code proves at the bank that this receipt is genuine; printing it again gives no second right. Keep card and PIN safe. Never rent out, lend or sell your account. Without any transaction in 6 months from the opening, channels besides the counter are suspended. Beware of fraud: advice and reports at 96110.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>回单编号</source>
        <translation>Receipt no.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>办理时间</source>
        <comment>Performed</comment>
        <translation>Performed</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>业务名称</source>
        <translation>Business</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>开立个人Ⅰ类户</source>
        <comment>Class I account opened</comment>
        <translation>Class I account opened</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>开户网点</source>
        <translation>Branch</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>户名</source>
        <translation>Account holder</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>证件号码</source>
        <comment>Document no.</comment>
        <translation>Document no.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>存入金额</source>
        <translation>Paid in</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>账户余额</source>
        <translation>Balance</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>手续费</source>
        <translation>Fee</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>代理人（监护人）</source>
        <comment>Guardian</comment>
        <translation>Guardian</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>回单内容</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/receipt.py"/>
        <source>业务回单</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>不予开户告知书</source>
        <translation>Notice that no account is opened</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>未予办理的原因</source>
        <translation>The reason</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>客户签收（可不签）</source>
        <translation>Received (need not be signed)</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>申请事项</source>
        <comment>What was asked for</comment>
        <translation>What was asked for</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>（未出示证件）</source>
        <translation>(no document shown)</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <location filename="../../ui/case/shelf.py"/>
        <source>证件</source>
        <comment>Document</comment>
        <translation>Document</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>申请业务</source>
        <translation>Business</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>开立个人Ⅰ类户</source>
        <comment>Class I account</comment>
        <translation>Class I account</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>受理时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <location filename="../../ui/screens/entry.py"/>
        <source>办理结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>本次不予开户</source>
        <translation>no account was opened this time</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/refusal.py"/>
        <source>本行依照账户实名制、客户身份识别和账户管理的有关规定审核了您的申请。</source>
        <translation>The bank examined your application under the rules on real names, customer identification and accounts.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/said.py"/>
        <source>✓ 已勾选</source>
        <translation>✓ ticked</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/said.py"/>
        <source>□ 未勾选</source>
        <translation>□ not ticked</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/signed.py"/>
        <source>代理人（监护人）签名</source>
        <translation>Guardian's signature</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/signed.py"/>
        <source>客户签名</source>
        <comment>Customer's signature</comment>
        <translation>Customer's signature</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/signed.py"/>
        <source>核对</source>
        <translation>Witness</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>个人税收居民身份声明文件</source>
        <comment>Individual tax residency self-certification</comment>
        <translation>Individual tax residency self-certification</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>本人确认上述信息的真实、准确和完整，且当这些信息发生变更时，将在30日内通知贵机构，否则本人承担由此造成的不利后果。</source>
        <translation>I confirm that the above is true, accurate and complete, and that I will notify the bank within 30 days of any change; otherwise I bear the adverse consequences.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>1. 本表所称中国税收居民是指在中国境内有住所，或者无住所而一个纳税年度内在中国境内居住累计满183天的个人。在中国境内有住所是指因户籍、家庭、经济利益关系而在中国境内习惯性居住。
2. 本表所称非居民是指中国税收居民以外的个人。其他国家（地区）税收居民身份认定规则及纳税人识别号相关信息请参见国家税务总局网站。
3. 军人、武装警察无需填写此声明文件。</source>
        <translation>1. A tax resident of China is an individual who is domiciled in China, or who is not but stays there for 183 days in total or more in a tax year. Domiciled means habitually resident for reasons of household registration, family or economic interests.
2. A non-resident is an individual who is not a tax resident of China. For the rules of other countries (regions) and their taxpayer numbers see the website of the State Taxation Administration.
3. Soldiers and armed police need not fill in this form.</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>说明</source>
        <comment>Notes</comment>
        <translation>Notes</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>账户持有人</source>
        <translation>Account holder</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>本人声明</source>
        <translation>I declare that I am</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>在以上选项中勾选第2项或者第3项的，填写下列信息</source>
        <translation>Where item 2 or 3 is ticked</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>姓（英文或拼音）</source>
        <comment>Surname (English, pinyin)</comment>
        <translation>Surname (English, pinyin)</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>名（英文或拼音）</source>
        <comment>Given name (likewise)</comment>
        <translation>Given name (likewise)</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>出生地（英文）</source>
        <translation>Place of birth (English)</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>现居地址（英文）</source>
        <translation>Current address (English)</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>纳税人识别号</source>
        <translation>Taxpayer number</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>不能提供的原因</source>
        <translation>Why there is no number</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>具体原因</source>
        <translation>Explained</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>税收居民国（地区）及纳税人识别号</source>
        <translation>Countries of tax residence, taxpayer numbers</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>确认</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>声明</source>
        <comment>Statement</comment>
        <translation>Statement</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>签名人身份</source>
        <translation>Signed by</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>本人</source>
        <comment>the account holder</comment>
        <translation>the account holder</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>代理人</source>
        <translation>an agent</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/tax_certification.py"/>
        <source>个人税收居民身份声明文件</source>
        <comment>Tax residency self-certification</comment>
        <translation>Tax residency self-certification</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/worded.py"/>
        <source>文本版本</source>
        <translation>Version of the text</translation>
    </message>
    <message>
        <location filename="../../app/rules/papers/worded.py"/>
        <source>摘要值</source>
        <translation>SHA-256 digest</translation>
    </message>
    <message>
        <location filename="../../app/rules/retention.py"/>
        <source>客户资料和业务单据</source>
        <translation>records of customers</translation>
    </message>
    <message>
        <location filename="../../app/rules/retention.py"/>
        <source>会计凭证</source>
        <translation>accounting vouchers</translation>
    </message>
    <message>
        <location filename="../../app/rules/risk.py"/>
        <source>{factor}：{reason}</source>
        <translation>{factor}: {reason}</translation>
    </message>
    <message>
        <location filename="../../app/rules/risk.py"/>
        <source>风险等级高的由合规人员审批，中等的提示</source>
        <translation>A high risk grade is decided by compliance, a medium one is pointed out</translation>
    </message>
    <message>
        <location filename="../../app/rules/risk.py"/>
        <source>风险等级为高</source>
        <translation>the grade is high</translation>
    </message>
    <message>
        <location filename="../../app/rules/risk.py"/>
        <source>须加强尽职调查，由合规人员审批。</source>
        <translation>Enhanced due diligence; compliance.</translation>
    </message>
    <message>
        <location filename="../../app/rules/risk.py"/>
        <source>风险等级为中</source>
        <translation>the grade is medium</translation>
    </message>
    <message>
        <location filename="../../app/rules/risk.py"/>
        <source>客户风险等级为高（{score}分）：{why}。</source>
        <translation>High risk ({score} points): {why}.</translation>
    </message>
    <message>
        <location filename="../../app/rules/risk.py"/>
        <source>客户风险等级为中（{score}分）：{why}。</source>
        <translation>Medium risk ({score} points): {why}.</translation>
    </message>
    <message>
        <location filename="../../app/rules/sources.py"/>
        <source>（本系统默认，由本行设定）</source>
        <translation> (this program's default, for the bank to set)</translation>
    </message>
    <message>
        <location filename="../../app/rules/wordings.py"/>
        <source>文本换版</source>
        <comment>Changed wording</comment>
        <translation>Changed wording</translation>
    </message>
    <message>
        <location filename="../../app/rules/wordings.py"/>
        <source>请回到该步骤，请客户阅读现行文本后重新确认。</source>
        <translation>Go back to this step: the customer reads the wording in force and confirms anew.</translation>
    </message>
    <message>
        <location filename="../../app/rules/wordings.py"/>
        <source>尚未出示《{title}》</source>
        <translation>not shown yet: {title}</translation>
    </message>
    <message>
        <location filename="../../app/rules/wordings.py"/>
        <source>《{title}》已由 {was} 换为 {now}</source>
        <translation>{title}: {was} was replaced by {now}</translation>
    </message>
    <message>
        <location filename="../../app/rules/wordings.py"/>
        <source>文本已换版：{what}。</source>
        <translation>A wording has changed: {what}.</translation>
    </message>
    <message>
        <location filename="../../app/rules/wordings.py"/>
        <source>告知文本有更新，请您阅读新的文本后再确认。</source>
        <translation>A notice has been renewed. Please read the new one and confirm again.</translation>
    </message>
    <message>
        <location filename="../../app/rules/wordings.py"/>
        <source>声明和风险提示为签名当日的有效版本</source>
        <translation>Statement and notice on fraud are those in force on the day of the signature</translation>
    </message>
    <message>
        <location filename="../../app/rules/wordings.py"/>
        <source>告知书为签名当日的有效版本</source>
        <translation>The notices consented to are those in force on the day of the signature</translation>
    </message>
    <message>
        <location filename="../../app/rules/wordings.py"/>
        <source>账户管理协议为签名当日的有效版本</source>
        <translation>The account agreement is the one in force on the day of the signature</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>不使用</source>
        <translation>None</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>地址:端口</source>
        <translation>Address:port</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>文件夹</source>
        <comment>Folder</comment>
        <translation>Folder</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>按名称</source>
        <translation>By its name</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>名称（或其中一部分）</source>
        <translation>Name, or a part of it</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>按编号</source>
        <translation>By its number</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>图片、影片或文件夹</source>
        <translation>A picture, film or folder</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>路径</source>
        <translation>Path</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>关</source>
        <translation>Off</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>开</source>
        <translation>On</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>拍摄证件；没有第二个摄像头时也拍摄人脸。</source>
        <translation>Pictures documents, and faces where there is no second one.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>对着客户的第二个摄像头。</source>
        <translation>A second camera that faces the customer.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>扫描仪把图片放到这里。</source>
        <translation>The scanner puts its pictures here.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>文件夹</source>
        <comment>A folder</comment>
        <translation>A folder</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>读卡器</source>
        <translation>Reader</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>读取证件芯片；只访问本机上的读卡服务。</source>
        <translation>Reads chips; only services on this computer are asked.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>本机服务 19196</source>
        <translation>Service at 19196</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>本机服务 8000</source>
        <translation>Service at 8000</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>本机服务 1919（WebSocket）</source>
        <translation>Service at 1919 (web socket)</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>培训读卡器</source>
        <translation>Training reader</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>样本客户（可空）</source>
        <translation>Specimen (may be empty)</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>厂商驱动</source>
        <translation>A vendor's driver</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>驱动名（:设置）</source>
        <translation>Driver (:setting)</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>打印申请书、回单等单据。</source>
        <translation>Prints forms and receipts.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>不打印，只留存</source>
        <translation>None (papers are kept)</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>系统打印机</source>
        <translation>A printer of the system</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>名称（空为默认）</source>
        <translation>Name (empty: the default)</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>存为 PDF</source>
        <translation>PDF files</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>系统打印机（经窗口系统）</source>
        <translation>A printer, through the window system</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>按单据打印</source>
        <translation>Printing by form</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>每种单据的打印机、单双面、份数、纸盒、套打和位置。</source>
        <translation>Printer, sides, copies, tray, pre-printed paper and place of each form.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>按惯例</source>
        <translation>As usual</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>按单据设定</source>
        <comment>Set by form</comment>
        <translation>Set by form</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>按单据设定</source>
        <comment>By form</comment>
        <translation>By form</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>套打表格</source>
        <translation>Pre-printed forms</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>本行预印表格的位置文件（*.toml）；同名的代替随系统提供的。</source>
        <translation>Files (*.toml) that say where values stand on the bank's own forms; one of the same name counts instead of ours.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>随系统提供的</source>
        <translation>As they come</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>另加本行文件夹</source>
        <translation>And a folder</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>办结即打印</source>
        <translation>Print at once</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>业务办结后单据自动打印，柜员可接着办理下一笔。</source>
        <translation>Papers are printed when a case is done, while the teller goes on.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>核对姓名与公民身份号码。</source>
        <translation>Checks names and identity numbers.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>手工录入结果单</source>
        <comment>The sheet is copied by hand</comment>
        <translation>The sheet is copied by hand</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>培训样本</source>
        <comment>Training cast</comment>
        <translation>Training cast</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>向客户手机发送验证码。</source>
        <translation>Sends codes to customers' phones.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>短信网关文件夹</source>
        <translation>Folder of an SMS gateway</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>培训：显示在客户界面</source>
        <translation>Training: shown on the customer's side</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>动作活体</source>
        <comment>Prompts before the camera</comment>
        <translation>Prompts before the camera</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>辅助柜员目视确认。闭眼所用模型的训练图片不许商用，须先确认许可。</source>
        <translation>An aid beside the teller's eyes. The model for blinks was trained on pictures whose licence excludes commercial use: settle that first.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>转头</source>
        <translation>Turn the head</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>转头和闭眼</source>
        <translation>Turn the head, close the eyes</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>人脸模型</source>
        <translation>Face recogniser</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>更换后须用本行图片重新校准（guitai calibrate）。</source>
        <translation>After a change, calibrate with the bank's own pairs (guitai calibrate).</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>内置</source>
        <translation>Built in</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>本行模型</source>
        <translation>The bank's own</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>ONNX 文件</source>
        <translation>ONNX file</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>密码键盘</source>
        <translation>PIN pad</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>屏幕密码键盘的数字排列。</source>
        <translation>Where the digits lie on the pad on the screen.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>每次打乱</source>
        <translation>Shuffled each time</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>固定</source>
        <translation>Fixed</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>密码用键盘输入</source>
        <translation>PIN by the keyboard</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>客户有自己的屏幕时，也可用柜台键盘的数字键输入密码。</source>
        <translation>Where customers have their own screen, the counter's keyboard counts too.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>朗读</source>
        <comment>Reading aloud</comment>
        <translation>Reading aloud</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>用系统语音为客户朗读告知内容。</source>
        <translation>Reads notices to the customer with the system's voice.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>提示音</source>
        <translation>Sounds</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>快门、办结和需要注意时发出短音。</source>
        <translation>A short sound for the shutter, success and attention.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>启动语言</source>
        <translation>Language at the start</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>F7 可随时切换。</source>
        <translation>F7 switches at any time.</translation>
    </message>
    <message>
        <location filename="../../app/settings/__init__.py"/>
        <source>请更正该文件，或用 guitai init 重新设置。</source>
        <translation>Correct the file, or run guitai init.</translation>
    </message>
    <message>
        <location filename="../../app/settings/declared.py"/>
        <source>摄像头与扫描</source>
        <translation>Cameras and scans</translation>
    </message>
    <message>
        <location filename="../../app/settings/declared.py"/>
        <source>打印</source>
        <comment>Printing</comment>
        <translation>Printing</translation>
    </message>
    <message>
        <location filename="../../app/settings/declared.py"/>
        <source>核查与短信</source>
        <translation>Checks and messages</translation>
    </message>
    <message>
        <location filename="../../app/settings/declared.py"/>
        <location filename="../../ui/keys.py"/>
        <source>客户界面</source>
        <translation>Customer's side</translation>
    </message>
    <message>
        <location filename="../../app/settings/declared.py"/>
        <source>程序</source>
        <translation>Program</translation>
    </message>
    <message>
        <location filename="../../app/settings/declared.py"/>
        <source>请填写{what}。</source>
        <translation>Enter: {what}.</translation>
    </message>
    <message>
        <location filename="../../app/settings/declared.py"/>
        <source>过长或含有不可打印的字符。</source>
        <translation>Too long, or with unprintable characters.</translation>
    </message>
    <message>
        <location filename="../../app/settings/declared.py"/>
        <source>格式应如 {example}。</source>
        <translation>It should look like {example}.</translation>
    </message>
    <message>
        <location filename="../../app/settings/declared.py"/>
        <source>无法识别“{said}”；可为：{ways}。</source>
        <translation>“{said}” is unknown. There are: {ways}.</translation>
    </message>
    <message>
        <location filename="../../app/settings/declared.py"/>
        <source>{title}：{rest}</source>
        <translation>{title}: {rest}</translation>
    </message>
    <message>
        <location filename="../../app/settings/printing.py"/>
        <source>单面</source>
        <translation>one side</translation>
    </message>
    <message>
        <location filename="../../app/settings/printing.py"/>
        <source>双面（长边翻转）</source>
        <translation>both sides, turned on the long edge</translation>
    </message>
    <message>
        <location filename="../../app/settings/printing.py"/>
        <source>双面（短边翻转）</source>
        <translation>both sides, turned on the short edge</translation>
    </message>
    <message>
        <location filename="../../app/settings/printing.py"/>
        <source>{n}份</source>
        <translation>{n} copies</translation>
    </message>
    <message>
        <location filename="../../app/settings/printing.py"/>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>打印机 {name}</source>
        <translation>printer {name}</translation>
    </message>
    <message>
        <location filename="../../app/settings/printing.py"/>
        <source>纸盒 {name}</source>
        <translation>tray {name}</translation>
    </message>
    <message>
        <location filename="../../app/settings/printing.py"/>
        <source>套打</source>
        <comment>onto pre-printed paper</comment>
        <translation>onto pre-printed paper</translation>
    </message>
    <message>
        <location filename="../../app/settings/printing.py"/>
        <source>{paper}：{how}</source>
        <translation>{paper}: {how}</translation>
    </message>
    <message>
        <location filename="../../app/settings/printing.py"/>
        <source>{paper}在{printer}：{how}</source>
        <translation>{paper} on {printer}: {how}</translation>
    </message>
    <message>
        <location filename="../../app/settings/printing.py"/>
        <source>右移{right}毫米、下移{down}毫米</source>
        <translation>{right} mm right, {down} mm down</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请重新拍摄。</source>
        <translation>Take the picture again.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请选择其他图片文件。</source>
        <translation>Choose another picture file.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>识别进程已自动重启，请再试一次。</source>
        <translation>It has been started again; try once more.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>文件不是图片，或图片已损坏（支持 JPEG、PNG、WebP、BMP、TIFF）。</source>
        <translation>The file is no picture or is damaged (JPEG, PNG, WebP, BMP and TIFF can be read).</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图片过大，超过五千万像素（JPEG 为两亿像素）；为免占满内存，未予打开。</source>
        <translation>The picture is too large, over fifty megapixels (two hundred as a plain JPEG); it was not opened, lest it fill the memory.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请缩小后再选，或重新拍摄。</source>
        <translation>Make it smaller, or take the picture again.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图片文件是空的。</source>
        <translation>The picture file is empty.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>文件是 PDF 文档，不是图片。</source>
        <translation>The file is a PDF document, not a picture.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请将该页扫描或另存为 JPEG、PNG 图片。</source>
        <translation>Scan the page, or save it as a JPEG or PNG.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>文件是手机的 HEIC（HEIF）格式照片，本程序不能读取。</source>
        <translation>The file is a telephone's HEIC (HEIF) photograph, which cannot be read.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请另存为 JPEG，或将手机相机格式设为“兼容性最佳”后重拍。</source>
        <translation>Save it as a JPEG, or set the camera to its most compatible format and retake.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>文件是矢量图形，不是照片。</source>
        <translation>The file is a vector drawing, not a photograph.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>文件是视频，不是照片。</source>
        <translation>The file is a film, not a photograph.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请拍摄单张照片。</source>
        <translation>Take a single photograph.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图片格式不支持（可用 JPEG、PNG、WebP、BMP、TIFF）。</source>
        <translation>Pictures of this format cannot be read (JPEG, PNG, WebP, BMP and TIFF can).</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请另存为 JPEG 或 PNG。</source>
        <translation>Save it as a JPEG or PNG.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>文件含有多张图片（动图或多页），无法确定以哪一张为准。</source>
        <translation>The file holds several pictures (animated, or of many pages): none can be chosen.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请选择只含一张图片的文件。</source>
        <translation>Choose a file with a single picture.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图片左右颠倒（镜像），未予采用。</source>
        <translation>The picture is mirrored, left for right; it was not used.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请关闭摄像头或扫描软件的镜像功能后重新拍摄。</source>
        <translation>Switch off mirroring in the camera or scanner, then take it again.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>画面中不止一张证件，无法确定以哪一张为准。</source>
        <translation>There is more than one card in the picture: none can be chosen.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请只放一张证件重新拍摄，或拖动四角框定其中一张。</source>
        <translation>Leave one card and take it again, or drag the corners onto the one meant.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图片中没有找到身份证。</source>
        <translation>There is no identity card in the picture.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请将证件平放，四角全部入镜，背景与证件颜色要有区别。</source>
        <translation>Lay the card flat with all four corners in view, on a table of another colour.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图片太模糊，证件文字无法识别。</source>
        <translation>The picture is too blurred to read the card.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请对焦、避开反光后重新拍摄。</source>
        <translation>Focus, avoid glare, and take it again.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图片中没有找到人脸。</source>
        <translation>There is no face in the picture.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请客户正对摄像头，然后重新拍摄。</source>
        <translation>Have the customer face the camera, then retake.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图片中有不止一张人脸。</source>
        <translation>There is more than one face in the picture.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请让其他人离开画面后重新拍摄。</source>
        <translation>Have others step out of view, then retake.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>没有现场照片可供比对。</source>
        <translation>There is no live picture to compare.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>设置中的人脸识别模型文件不存在或无法读取。</source>
        <translation>The face recogniser named in the settings is missing or cannot be read.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请核对 settings.toml 中 recogniser 的路径，或改为 dlib。</source>
        <translation>Check the path of recogniser in settings.toml, or set it to dlib.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>人脸识别模型不适用：不是 ONNX 模型、输入不是 112×112 人脸，或输出无效。</source>
        <translation>The face recogniser is unfit: no ONNX network, not made for faces of 112 by 112, or its output is no use.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请在 settings.toml 中换用其他模型，或改为 dlib。</source>
        <translation>Name another network in settings.toml, or set recogniser to dlib.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>人脸阈值校准文件 calibration.toml 损坏或不合规则。</source>
        <translation>The calibration of the faces, calibration.toml, is damaged or makes no sense.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请用 guitai calibrate --write 重新生成，或移走该文件以使用内置阈值。</source>
        <translation>Make it again with guitai calibrate --write, or move it away for the built-in limits.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>人脸阈值校准文件 calibration.toml 是为另一种识别模型或比对方法生成的，不得使用。</source>
        <translation>calibration.toml was made for another recogniser or recipe and may not be used.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请用当前模型重新运行 guitai calibrate --write，或移走该文件。</source>
        <translation>Run guitai calibrate --write with this recogniser, or move the file away.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>摄像头未连接或无法打开。</source>
        <translation>The camera is missing or cannot be opened.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请检查连线及是否被其他程序占用，然后重试；或改用图片文件。</source>
        <translation>Check the cable and other programs that may use it, then retry; or use a file.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>摄像头已停止送出画面。</source>
        <translation>The camera has stopped sending pictures.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请重新插拔摄像头后重试。</source>
        <translation>Plug the camera in again, then retry.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>同时打开的摄像头过多。</source>
        <translation>Too many cameras are open at once.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请先关闭一个摄像头画面。</source>
        <translation>Close one camera view first.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图片中是另一种证件。</source>
        <translation>The picture shows another kind of document.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请出示所选种类的证件，或改选证件种类。</source>
        <translation>Show the chosen kind, or choose this one.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>这是证件的另一面，没有所需内容。</source>
        <translation>This is the side without what is needed.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请将证件翻面后重新拍摄。</source>
        <translation>Turn the document over, then take it again.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图像识别进程意外退出。</source>
        <translation>The process that reads pictures ended unexpectedly.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图像识别超时，未在规定时间内完成。</source>
        <translation>Reading the picture took too long.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图像识别已关闭。</source>
        <translation>The reading of pictures has been shut down.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请重新启动本程序。</source>
        <translation>Start the program again.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>已取消识别。</source>
        <translation>The reading was cancelled.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>可以重新开始。</source>
        <translation>It can be started again.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>图像识别内部出错。</source>
        <translation>Reading the picture failed inside the program.</translation>
    </message>
    <message>
        <location filename="../../app/vision/faults.py"/>
        <source>请再试一次；若仍出错，请联系维护人员。</source>
        <translation>Try once more; if it stays, call support.</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>照片不够清晰</source>
        <translation>the photograph is not sharp</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>证件在照片中太小</source>
        <translation>the card is small on the photograph</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>文字上有反光</source>
        <translation>there is glare on the print</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>证件边缘不清</source>
        <translation>the card's edges are unsure</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>没有找到证件照片</source>
        <translation>the portrait was not found</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>号码校验码不符</source>
        <translation>the number's check digit is wrong</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>性别与号码不符</source>
        <translation>sex and number disagree</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>出生日期与号码不符</source>
        <translation>birth date and number disagree</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>有栏目没有读到</source>
        <translation>a field was not found</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>照片太暗</source>
        <translation>the photograph is too dark</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>照片过曝发白</source>
        <translation>the photograph is burnt out</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>证件超出画面</source>
        <translation>the card reaches out of the picture</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>有栏目被遮挡</source>
        <translation>part of the print is covered</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>可能是屏幕翻拍</source>
        <translation>may be a picture of a screen</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>可能是复印件</source>
        <translation>may be a photocopy</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请对焦、拿稳后重拍</source>
        <translation>focus, hold still and retake</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请靠近些，让证件占满画面</source>
        <translation>come closer until it fills</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请改变角度避开灯光</source>
        <translation>tilt it out of the lamp's light</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请换深色背景重拍，或拖动四角</source>
        <translation>retake on a darker table, or drag the corners</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请勿遮挡照片，重拍</source>
        <translation>uncover the portrait; retake</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请对照原件核对号码</source>
        <translation>compare it with the card</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请对照原件核对</source>
        <comment>compare both with the card</comment>
        <translation>compare both with the card</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请重拍，或对照原件录入</source>
        <translation>retake, or type it in</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请开灯或移到亮处重拍</source>
        <translation>switch on a lamp and retake</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请减弱灯光或曝光后重拍</source>
        <translation>dim the light and retake</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请将四角全部移入画面重拍</source>
        <translation>bring all corners in view; retake</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请移开手指或遮挡物重拍</source>
        <translation>take the hand away and retake</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>须查验证件原件，不得凭屏幕图像办理</source>
        <translation>see the card itself; a screen will not do</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>须查验证件原件，不得凭复印件办理</source>
        <translation>see the card itself; a copy will not do</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>没有读到</source>
        <translation>not found</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>字迹不清</source>
        <translation>faint print</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>两次识别不一致</source>
        <translation>two readings differ</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>有形近字</source>
        <translation>characters that look alike</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>有生僻字</source>
        <translation>a rare character</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>可能漏读了字</source>
        <translation>a character may have been passed over</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>有繁体字</source>
        <translation>a traditional character</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>格式不对</source>
        <translation>not well formed</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>校验码不符</source>
        <translation>check digit wrong</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>不是有效日期</source>
        <translation>not a date</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>有效期年限少见</source>
        <translation>unusual term</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>与证件号码不符</source>
        <translation>disagrees with the number</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>民族名称不在国标内</source>
        <translation>unknown ethnicity</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>数字与字母易混</source>
        <translation>digit or letter</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>文字贴近照片</source>
        <translation>print touches the portrait</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>有反光</source>
        <translation>glare</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>不够清晰</source>
        <translation>not sharp</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>由证件号码推出</source>
        <translation>taken from the number</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>无校验码，须与证件比对</source>
        <translation>no check digit: compare it by eye</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>年份世纪不明</source>
        <translation>the century is not stated</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请放入证件</source>
        <translation>Lay the document in view</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>只见到一部分，请移入画面</source>
        <translation>Only a part is in view: move it in</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请靠近一些</source>
        <translation>Move closer</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>太暗，请开灯</source>
        <translation>Too dark: more light, please</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>太亮，请减弱灯光</source>
        <translation>Too bright: less light, please</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请放平</source>
        <translation>Lay it flat</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>有反光，请倾斜或关灯</source>
        <translation>Glare: tilt it, or turn off a lamp</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>不清晰，请对焦</source>
        <translation>Not sharp: focus, please</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请保持不动</source>
        <translation>Hold still</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>已拍摄，请翻面</source>
        <translation>Taken: turn it over</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请正对摄像头</source>
        <translation>Face the camera, please</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>画面中有多人</source>
        <translation>More than one face in view</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请靠近摄像头</source>
        <translation>Come closer to the camera</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请面向正前方</source>
        <translation>Look straight ahead</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>面部太暗，请开灯</source>
        <translation>The face is too dark: more light, please</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请睁开眼睛</source>
        <translation>Open your eyes, please</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请摘下口罩和墨镜</source>
        <translation>Take off mask and sunglasses, please</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请离摄像头远一些</source>
        <translation>Move back from the camera a little</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>面部未全部入镜</source>
        <translation>The whole face must be in view</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请不要低头或仰头</source>
        <translation>Lift or lower the chin: look straight ahead</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>请将头摆正</source>
        <translation>Hold the head upright, please</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>面部过亮，请减弱灯光</source>
        <translation>The face is too bright: less light, please</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>光线偏于一侧，请转向光源</source>
        <translation>Light from one side: turn towards it</translation>
    </message>
    <message>
        <location filename="../../app/vision/words.py"/>
        <source>面部不清晰，请保持不动</source>
        <translation>The face is blurred: hold still, please</translation>
    </message>
    <message>
        <location filename="../../db/books.py"/>
        <source>网点信息尚未登记。</source>
        <translation>The branch has not been written down yet.</translation>
    </message>
    <message>
        <location filename="../../db/books.py"/>
        <source>请运行 guitai init。</source>
        <translation>Run guitai init.</translation>
    </message>
    <message>
        <location filename="../../db/books.py"/>
        <source>请由有权人员设置该参数。</source>
        <translation>Somebody entitled must set the parameter.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>请刷新后重新查看再办理。</source>
        <translation>Look again at the present state and go on from there.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该证件种类和号码已有客户档案。</source>
        <translation>A customer with this kind and number of document exists already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该客户号已被使用。</source>
        <translation>This customer number is in use already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该客户在本行已有未销户的个人Ⅰ类户。</source>
        <translation>This customer already holds a Class I account that is not closed.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该账号已被使用。</source>
        <translation>This account number is in use already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该卡号已被发出使用。</source>
        <translation>This card number has been issued already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该凭证号的空白卡已登记入库。</source>
        <translation>A blank card of this serial is in the stock already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该卡号的空白卡已登记入库。</source>
        <translation>A blank card of this number is in the stock already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该柜员号已被使用。</source>
        <translation>This staff number is in use already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>网点信息已经登记。</source>
        <translation>The branch is written down already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该参数在同一生效日已有取值。</source>
        <translation>This parameter already has a value from that day on.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该文本的这一版本号已被使用。</source>
        <translation>This wording has a version of this name already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该名单记录已经登记。</source>
        <translation>This line of the list is written down already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该草稿编号已被使用。</source>
        <translation>A draft of this id exists already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该单据已在打印队列中。</source>
        <translation>This paper is in the print queue already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该单据刚刚在另一柜台补打。</source>
        <translation>This paper has just been printed again at another counter.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该流水号已被另一笔业务使用。</source>
        <translation>Another entry has taken this journal number.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>同样的记录已经存在。</source>
        <translation>The same thing is written down already.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>所引用的客户、账户、草稿或图像不存在。</source>
        <translation>It names a customer, an account, a draft or a picture that is not there.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>另一柜台正在同时办理涉及相同记录的业务，本次未记账。</source>
        <translation>Another counter changed the same records at this moment; nothing was recorded here.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>请重新查看后再次提交。</source>
        <translation>Look again and submit once more.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>空白卡 {serial} 已不在库。</source>
        <translation>The blank card {serial} is no longer in stock.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>请取用下一张空白卡。</source>
        <translation>Take the next card of the box.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>该单据尚未打印，或已有变动，不能补打。</source>
        <translation>This paper was not printed yet, or has changed: it cannot be printed again.</translation>
    </message>
    <message>
        <location filename="../../db/conflicts.py"/>
        <source>请刷新后查看：未打印的直接打印。</source>
        <translation>Reload: what was not printed is just printed.</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>请停止使用此账簿库，保留原文件，并用最近的备份恢复。</source>
        <translation>Stop using this store, keep the file as it is, and restore the latest backup.</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>本次操作未记账，已保存的内容没有丢失。</source>
        <translation>Nothing was recorded this time, and nothing is lost.</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>请解锁系统密钥库，或把备份的密钥文件放回原处。</source>
        <translation>Unlock the system's key store, or put the saved key file back in its place.</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>磁盘已满，{lost}</source>
        <translation>The disk is full. {lost}</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>请清理磁盘空间后重试。</source>
        <translation>Make room on the disk, then try again.</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>账簿库正被另一程序占用，{lost}</source>
        <translation>Another program holds the store. {lost}</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>请稍后重试；若仍如此，请关闭其他柜台程序。</source>
        <translation>Try again; or close other Guitai programs.</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>账簿库文件已损坏。</source>
        <translation>The file of the store is damaged.</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>读写磁盘时出错，{lost}</source>
        <translation>The disk reports an error. {lost}</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>请检查磁盘和文件大小限制后重试。</source>
        <translation>Check the disk and limits of file size; try again.</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>无法连接账簿服务器，{lost}</source>
        <translation>The server of the books cannot be reached. {lost}</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>请检查网络和服务器地址后重试。</source>
        <translation>Check the network and the server's address.</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>账簿库出错（{what}），{lost}</source>
        <translation>The store reports a fault ({what}). {lost}</translation>
    </message>
    <message>
        <location filename="../../db/faults.py"/>
        <source>请重试；若仍如此，请报告科技部门。</source>
        <translation>Try again; if it stays, tell IT.</translation>
    </message>
    <message>
        <location filename="../../db/keys.py"/>
        <source>系统密钥库</source>
        <translation>the system's key store</translation>
    </message>
    <message>
        <location filename="../../db/outbox.py"/>
        <source>打印队列中没有该单据。</source>
        <translation>There is no such paper in the print queue.</translation>
    </message>
    <message>
        <location filename="../../db/outbox.py"/>
        <source>请刷新打印队列。</source>
        <translation>Reload the print queue.</translation>
    </message>
    <message>
        <location filename="../../db/verify.py"/>
        <source>流水 {number} 的内容被改动。</source>
        <translation>The content of entry {number} was changed.</translation>
    </message>
    <message>
        <location filename="../../db/verify.py"/>
        <source>流水 {number} 被删除。</source>
        <translation>Entry {number} was removed.</translation>
    </message>
    <message>
        <location filename="../../db/verify.py"/>
        <source>流水 {number} 不是由本系统记入的（插入或重新计算）。</source>
        <translation>Entry {number} was not written by this program: it was inserted or sealed anew.</translation>
    </message>
    <message>
        <location filename="../../db/verify.py"/>
        <source>流水 {number} 与前一笔不衔接。</source>
        <translation>Entry {number} does not follow the one before it.</translation>
    </message>
    <message>
        <location filename="../../db/verify.py"/>
        <source>流水链尾记录在 {number} 处被改动。</source>
        <translation>The end of the journal was altered at {number}.</translation>
    </message>
    <message>
        <location filename="../../db/verify.py"/>
        <source>工作站 {workstation} 的流水整体缺失或登记表被改动。</source>
        <translation>The journal of workstation {workstation} is gone as a whole, or the roll was altered.</translation>
    </message>
    <message>
        <location filename="../../ui/application.py"/>
        <source>正在打开账簿</source>
        <translation>Opening the books</translation>
    </message>
    <message>
        <location filename="../../ui/application.py"/>
        <source>正在准备账簿</source>
        <translation>Making the books ready</translation>
    </message>
    <message>
        <location filename="../../ui/case/coach.py"/>
        <source>教练</source>
        <translation>Coach</translation>
    </message>
    <message>
        <location filename="../../ui/case/coach.py"/>
        <source>收起教练提示</source>
        <translation>Fold the coach</translation>
    </message>
    <message>
        <location filename="../../ui/case/coach.py"/>
        <source>教练提示</source>
        <translation>What next?</translation>
    </message>
    <message>
        <location filename="../../ui/case/coach.py"/>
        <source>练习 {code} {name}：{title}</source>
        <translation>Exercise {code} {name}: {title}</translation>
    </message>
    <message>
        <location filename="../../ui/case/done.py"/>
        <source>{title}：已办理</source>
        <translation>{title}: done</translation>
    </message>
    <message>
        <location filename="../../ui/case/done.py"/>
        <source>日志号 {number}</source>
        <translation>Journal number {number}</translation>
    </message>
    <message>
        <location filename="../../ui/case/done.py"/>
        <location filename="../../ui/case/view.py"/>
        <source>请勿遗漏</source>
        <translation>Do not forget</translation>
    </message>
    <message>
        <location filename="../../ui/case/done.py"/>
        <location filename="../../ui/screens/entry.py"/>
        <source>查看</source>
        <comment>View</comment>
        <translation>View</translation>
    </message>
    <message>
        <location filename="../../ui/case/done.py"/>
        <source>全部打印</source>
        <translation>Print all</translation>
    </message>
    <message>
        <location filename="../../ui/case/done.py"/>
        <source>完成，回首页</source>
        <translation>Finished: home</translation>
    </message>
    <message>
        <location filename="../../ui/case/done.py"/>
        <location filename="../../ui/screens/archive.py"/>
        <location filename="../../ui/screens/entry.py"/>
        <location filename="../../ui/screens/paper_panel.py"/>
        <location filename="../../ui/screens/papers.py"/>
        <source>{title}（{copy}）</source>
        <translation>{title} ({copy})</translation>
    </message>
    <message>
        <location filename="../../ui/case/done.py"/>
        <source>已送打印机。</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <location filename="../../ui/case/end_panel.py"/>
        <source>本行不予受理</source>
        <translation>The bank declines</translation>
    </message>
    <message>
        <location filename="../../ui/case/end_panel.py"/>
        <source>客户放弃办理</source>
        <translation>The customer walks away</translation>
    </message>
    <message>
        <location filename="../../ui/case/end_panel.py"/>
        <source>业务就此结束，原因记入日志；已采集的资料留存备查。</source>
        <translation>The case ends here. The reason goes into the journal, the evidence is kept.</translation>
    </message>
    <message>
        <location filename="../../ui/case/end_panel.py"/>
        <source>业务就此结束，记入日志。客户可以随时再来。</source>
        <translation>The case ends here and is journalled. The customer may come back at any time.</translation>
    </message>
    <message>
        <location filename="../../ui/case/end_panel.py"/>
        <source>取消此笔业务</source>
        <translation>Cancel this case</translation>
    </message>
    <message>
        <location filename="../../ui/case/end_panel.py"/>
        <source>业务就此结束，没有任何变更，原因记入日志。</source>
        <translation>The case ends here, nothing is changed, and the reason goes into the journal.</translation>
    </message>
    <message>
        <location filename="../../ui/case/end_panel.py"/>
        <source>返回继续办理</source>
        <translation>Go on with the case</translation>
    </message>
    <message>
        <location filename="../../ui/case/evidence_side.py"/>
        <source>证据和规则提示（{key}）</source>
        <translation>Evidence and findings ({key})</translation>
    </message>
    <message>
        <location filename="../../ui/case/finish.py"/>
        <source>办理记账</source>
        <translation>Perform</translation>
    </message>
    <message>
        <location filename="../../ui/case/finish.py"/>
        <source>全部步骤已完成，可以办理。</source>
        <translation>Every step is done; it can be performed.</translation>
    </message>
    <message>
        <location filename="../../ui/case/finish.py"/>
        <source>记账一次完成：要么全部成功，要么什么都没有发生，草稿仍在。</source>
        <translation>It is done as a whole: all of it is booked, or nothing is and the draft is still here.</translation>
    </message>
    <message>
        <location filename="../../ui/case/foot.py"/>
        <source>本行不予受理…</source>
        <translation>Decline …</translation>
    </message>
    <message>
        <location filename="../../ui/case/foot.py"/>
        <source>客户放弃…</source>
        <translation>Customer leaves …</translation>
    </message>
    <message>
        <location filename="../../ui/case/foot.py"/>
        <source>取消此笔…</source>
        <translation>Cancel this …</translation>
    </message>
    <message>
        <location filename="../../ui/case/foot.py"/>
        <source>暂停，回首页</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../ui/case/foot.py"/>
        <source>已保存 {at}</source>
        <translation>Saved {at}</translation>
    </message>
    <message>
        <location filename="../../ui/case/foot.py"/>
        <source>本页未确认 · 上次保存 {at}</source>
        <translation>This page is not confirmed · saved {at}</translation>
    </message>
    <message>
        <location filename="../../ui/case/foot.py"/>
        <source>未保存：{why}</source>
        <translation>Not saved: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/case/foot.py"/>
        <location filename="../../ui/case/keys.py"/>
        <location filename="../../ui/first_start/guide.py"/>
        <source>下一步</source>
        <translation>Go on</translation>
    </message>
    <message>
        <location filename="../../ui/case/frame.py"/>
        <source>授权人退回：{reason}</source>
        <translation>Returned by the authoriser: {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/case/keys.py"/>
        <source>前一步骤</source>
        <translation>Earlier step</translation>
    </message>
    <message>
        <location filename="../../ui/case/keys.py"/>
        <source>后一步骤</source>
        <translation>Later step</translation>
    </message>
    <message>
        <location filename="../../ui/case/keys.py"/>
        <source>证据栏</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <location filename="../../ui/case/keys.py"/>
        <location filename="../../ui/case/shelf.py"/>
        <source>看大图</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <location filename="../../ui/case/keys.py"/>
        <location filename="../../ui/help/all_keys.py"/>
        <location filename="../../ui/keys.py"/>
        <source>下一栏</source>
        <translation>Next field</translation>
    </message>
    <message>
        <location filename="../../ui/case/rail.py"/>
        <location filename="../../ui/screens/exercises.py"/>
        <source>已完成</source>
        <translation>done</translation>
    </message>
    <message>
        <location filename="../../ui/case/rail.py"/>
        <source>未办</source>
        <translation>open</translation>
    </message>
    <message>
        <location filename="../../ui/case/rail.py"/>
        <source>须重做</source>
        <translation>to be done again</translation>
    </message>
    <message>
        <location filename="../../ui/case/rail.py"/>
        <source>当前步骤</source>
        <translation>current step</translation>
    </message>
    <message>
        <location filename="../../ui/case/rail.py"/>
        <source>须重做：{why}</source>
        <translation>Again: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/case/rail.py"/>
        <source>已完成 {done} 步，共 {all} 步</source>
        <translation>{done} of {all} steps done</translation>
    </message>
    <message>
        <location filename="../../ui/case/rail.py"/>
        <source>客户操作</source>
        <translation>by the customer</translation>
    </message>
    <message>
        <location filename="../../ui/case/rail.py"/>
        <source>双人核对</source>
        <comment>with a second member of staff</comment>
        <translation>with a second member of staff</translation>
    </message>
    <message>
        <location filename="../../ui/case/rail.py"/>
        <source>授权人操作</source>
        <translation>by the authoriser</translation>
    </message>
    <message>
        <location filename="../../ui/case/rail.py"/>
        <source>{title}：{state}</source>
        <translation>{title}: {state}</translation>
    </message>
    <message>
        <location filename="../../ui/case/refusals.py"/>
        <source>不能继续办理</source>
        <translation>This cannot go on</translation>
    </message>
    <message>
        <location filename="../../ui/case/refusals.py"/>
        <source>可告知客户</source>
        <translation>To the customer</translation>
    </message>
    <message>
        <location filename="../../ui/case/refusals.py"/>
        <source>可以怎么办</source>
        <translation>What can be done</translation>
    </message>
    <message>
        <location filename="../../ui/case/refusals.py"/>
        <source>依据的步骤</source>
        <translation>What it reads</translation>
    </message>
    <message>
        <location filename="../../ui/case/refusals.py"/>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../ui/case/refusals.py"/>
        <source>查看“{step}”</source>
        <translation>Look at “{step}”</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <source>证件、照片和规则提示会显示在这里。</source>
        <translation>Card, photographs and findings appear here.</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <source>客户（未成年人）证件</source>
        <translation>The child's document</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <source>{whose} · 正面</source>
        <translation>{whose} · front</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <source>{whose} · 背面</source>
        <translation>{whose} · back</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <location filename="../../ui/pages/face.py"/>
        <location filename="../../ui/pages/network.py"/>
        <source>证件照片</source>
        <comment>Card portrait</comment>
        <translation>Card portrait</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <location filename="../../ui/pages/network.py"/>
        <source>核查照片</source>
        <comment>Check photograph</comment>
        <translation>Check photograph</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <source>人像</source>
        <translation>Faces</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <source>规则提示（{count}）</source>
        <translation>Findings ({count})</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <source>暂无规则提示。</source>
        <translation>No findings so far.</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <location filename="../../ui/pages/chip_line.py"/>
        <source>芯片已读</source>
        <translation>Chip read</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <source>芯片未能读取</source>
        <comment>Chip could not be read</comment>
        <translation>Chip could not be read</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <source>芯片与印刷不一致</source>
        <translation>Chip and print differ</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <location filename="../../ui/review/signed_papers.py"/>
        <source>收起</source>
        <translation>Fold</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <source>联网核查：{words}</source>
        <translation>Network check: {words}</translation>
    </message>
    <message>
        <location filename="../../ui/case/shelf.py"/>
        <source>{title} · 距离 {distance:.2f}</source>
        <translation>{title} · distance {distance:.2f}</translation>
    </message>
    <message>
        <location filename="../../ui/case/shown.py"/>
        <source>不予受理</source>
        <translation>Decline</translation>
    </message>
    <message>
        <location filename="../../ui/case/view.py"/>
        <source>还不是本行客户，或尚未读取证件。</source>
        <translation>No customer of the bank yet, or no document was read.</translation>
    </message>
    <message>
        <location filename="../../ui/case/view.py"/>
        <source>请将《{title}》交给客户。</source>
        <translation>Hand the customer the “{title}”.</translation>
    </message>
    <message>
        <location filename="../../ui/case/view.py"/>
        <source>查看单据</source>
        <translation>See the paper</translation>
    </message>
    <message>
        <location filename="../../ui/case/view.py"/>
        <source>{title}已办理，日志号 {number}；单据在打印队列中。</source>
        <translation>{title}: done, journal number {number}; its papers wait in the print queue.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/greeting.py"/>
        <source>{hello}，欢迎光临{bank}</source>
        <translation>{hello}, and welcome to {bank}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/greeting.py"/>
        <source>{hello}，欢迎光临</source>
        <translation>{hello}, and welcome</translation>
    </message>
    <message>
        <location filename="../../ui/customer/greeting.py"/>
        <source>看不清楚？请按上方的“大字”或“高对比度”。</source>
        <translation>Hard to read? Press “Large type” or “High contrast” above.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/greeting.py"/>
        <source>您的手机收到短信（培训）</source>
        <translation>A text message on your phone (training)</translation>
    </message>
    <message>
        <location filename="../../ui/customer/greeting.py"/>
        <source>晚上好</source>
        <translation>Good evening</translation>
    </message>
    <message>
        <location filename="../../ui/customer/greeting.py"/>
        <source>上午好</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <location filename="../../ui/customer/greeting.py"/>
        <source>中午好</source>
        <translation>Good day</translation>
    </message>
    <message>
        <location filename="../../ui/customer/greeting.py"/>
        <source>下午好</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <location filename="../../ui/customer/head.py"/>
        <source>大字</source>
        <comment>Large type</comment>
        <translation>Large type</translation>
    </message>
    <message>
        <location filename="../../ui/customer/head.py"/>
        <source>高对比度</source>
        <comment>High contrast</comment>
        <translation>High contrast</translation>
    </message>
    <message>
        <location filename="../../ui/customer/head.py"/>
        <source>朗读</source>
        <comment>Read aloud</comment>
        <translation>Read aloud</translation>
    </message>
    <message>
        <location filename="../../ui/customer/head.py"/>
        <source>停止朗读</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <location filename="../../ui/customer/head.py"/>
        <source>正在为您办理：{what}</source>
        <translation>For you: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/large_form.py"/>
        <source>✎ {name}：这里不对</source>
        <translation>✎ {name}: this is wrong</translation>
    </message>
    <message>
        <location filename="../../ui/customer/large_form.py"/>
        <source>部分号码用星号遮住，以免旁人看到；完整内容见原样页面。点一下某一项，可标出“这里不对”。</source>
        <translation>Some numbers are covered with stars against onlookers; the true pages show all. Press an item to mark it as wrong.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/large_form.py"/>
        <source>{n}，{v}</source>
        <translation>{n}: {v}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/liveness.py"/>
        <source>正在准备摄像头…</source>
        <translation>The camera is being made ready …</translation>
    </message>
    <message>
        <location filename="../../ui/customer/liveness.py"/>
        <source>还剩 {seconds} 秒</source>
        <translation>{seconds} seconds left</translation>
    </message>
    <message>
        <location filename="../../ui/customer/liveness.py"/>
        <source>已完成 {done} / {needed}</source>
        <translation>{done} of {needed} done</translation>
    </message>
    <message>
        <location filename="../../ui/customer/liveness.py"/>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <location filename="../../ui/customer/liveness.py"/>
        <location filename="../../ui/keys.py"/>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <location filename="../../ui/customer/liveness.py"/>
        <source>看不清、听不懂或身体不便都没有关系：请按“无法配合”，由柜员为您核对，不影响办理。</source>
        <translation>If you cannot see, hear or move as asked, that is no harm: press “cannot follow” and the staff will look themselves; your business goes on.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/liveness.py"/>
        <source>请按提示动作</source>
        <translation>Please follow the prompts</translation>
    </message>
    <message>
        <location filename="../../ui/customer/mirror.py"/>
        <source>客户屏幕</source>
        <translation>The customer's screen</translation>
    </message>
    <message>
        <location filename="../../ui/customer/mirror.py"/>
        <source>收起  F6</source>
        <translation>Close  F6</translation>
    </message>
    <message>
        <location filename="../../ui/customer/mirror.py"/>
        <source>客户正在输入密码，此处不显示画面。</source>
        <translation>The customer is entering a PIN: no picture is shown.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/mirror.py"/>
        <source>客户看到欢迎画面。</source>
        <translation>The customer sees the greeting.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/mirror.py"/>
        <source>中文</source>
        <comment>in Chinese</comment>
        <translation>in Chinese</translation>
    </message>
    <message>
        <location filename="../../ui/customer/mirror.py"/>
        <source>英文</source>
        <comment>in English</comment>
        <translation>in English</translation>
    </message>
    <message>
        <location filename="../../ui/customer/mirror.py"/>
        <source>大字</source>
        <comment>large type</comment>
        <translation>large type</translation>
    </message>
    <message>
        <location filename="../../ui/customer/mirror.py"/>
        <source>高对比度</source>
        <comment>high contrast</comment>
        <translation>high contrast</translation>
    </message>
    <message>
        <location filename="../../ui/customer/mirror.py"/>
        <source>{asked}。{private}</source>
        <translation>{asked}. {private}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/notices.py"/>
        <location filename="../../ui/customer/signing.py"/>
        <source>往下看</source>
        <translation>Read on</translation>
    </message>
    <message>
        <location filename="../../ui/customer/notices.py"/>
        <source>上一份</source>
        <comment>The one before</comment>
        <translation>The one before</translation>
    </message>
    <message>
        <location filename="../../ui/customer/notices.py"/>
        <source>我已阅读</source>
        <translation>I have read it</translation>
    </message>
    <message>
        <location filename="../../ui/customer/notices.py"/>
        <source>第 {n} 份，共 {all} 份</source>
        <translation>Notice {n} of {all}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/notices.py"/>
        <source>下面还有内容，看到最后才能按“我已阅读”。</source>
        <translation>There is more below: read to the end, then press “I have read it”.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/notices.py"/>
        <source>已经看到最后。</source>
        <translation>This is the end.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/notices.py"/>
        <source>请阅读告知书</source>
        <translation>Please read the notices</translation>
    </message>
    <message>
        <location filename="../../ui/customer/notices.py"/>
        <source>{heading}。{words}</source>
        <translation>{heading}. {words}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/panel.py"/>
        <source>交还柜员  Esc</source>
        <translation>Back to the teller  Esc</translation>
    </message>
    <message>
        <location filename="../../ui/customer/panel.py"/>
        <source>此刻屏幕由客户使用。柜员接回：请按 Esc 键或右侧按钮。</source>
        <translation>The customer has the screen. Teller: press Esc or the button to take over.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/panel.py"/>
        <source>{title}：{stage}</source>
        <translation>{title}: {stage}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/panel.py"/>
        <source>{greeting}。{now}</source>
        <translation>{greeting}. {now}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/pin_entry.py"/>
        <source>请输入六位数字密码</source>
        <translation>Please enter a PIN of six digits</translation>
    </message>
    <message>
        <location filename="../../ui/customer/pin_entry.py"/>
        <source>请再次输入同一密码</source>
        <translation>Please enter the same PIN once more</translation>
    </message>
    <message>
        <location filename="../../ui/customer/pin_entry.py"/>
        <source>请稍候…</source>
        <comment>One moment, please …</comment>
        <translation>One moment, please …</translation>
    </message>
    <message>
        <location filename="../../ui/customer/pin_entry.py"/>
        <source>请遮挡键盘。密码只有您自己知道，不要告诉任何人，包括柜员。</source>
        <translation>Cover the pad. Only you know the PIN: tell nobody, not even the teller.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/pin_entry.py"/>
        <source>请从头再输一次：不用生日、手机号，也不用连续或重复的数字。</source>
        <translation>Please start again, without birthdays, phone numbers or digits in a row.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/pin_entry.py"/>
        <source>请用手指或鼠标点按屏幕上的数字。</source>
        <translation>Please press the digits on the screen.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/pin_entry.py"/>
        <source>第一次输入，已输入{n}位</source>
        <translation>first entry, {n} digits</translation>
    </message>
    <message>
        <location filename="../../ui/customer/pin_entry.py"/>
        <source>第二次输入，已输入{n}位</source>
        <translation>second entry, {n} digits</translation>
    </message>
    <message>
        <location filename="../../ui/customer/pin_entry.py"/>
        <source>设置银行卡密码</source>
        <translation>Set the PIN of your card</translation>
    </message>
    <message>
        <location filename="../../ui/customer/pin_entry.py"/>
        <source>{asked}。{never}</source>
        <translation>{asked}. {never}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/pin_entry.py"/>
        <source>{why}{advice}</source>
        <translation>{why} {advice}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/progress.py"/>
        <source>第 {step} 步，共 {steps} 步</source>
        <translation>Step {step} of {steps}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/reading_bar.py"/>
        <source>已看 {seen} 页，共 {pages} 页</source>
        <translation>{seen} of {pages} pages seen</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signature_box.py"/>
        <source>请在框内签全名</source>
        <translation>Please sign your full name in the box</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signature_box.py"/>
        <source>您的签名用于：{papers}</source>
        <translation>You sign: {papers}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signature_box.py"/>
        <source>重写</source>
        <translation>Clear</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signature_box.py"/>
        <source>签好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signature_box.py"/>
        <source>再看一遍</source>
        <translation>Read again</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signature_box.py"/>
        <source>笔迹太短，请签全名。</source>
        <translation>That is very short: please sign your full name.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signature_box.py"/>
        <source>已经写满，请重写或按“签好了”。</source>
        <translation>The box is full: clear it, or press “Done”.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signature_box.py"/>
        <source>可用手指、触控笔或鼠标书写。只用键盘时：空格落笔或提笔，方向键移动。</source>
        <translation>Finger, pen or mouse. With a keyboard only: Space sets the pen down or lifts it, arrows move.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signature_box.py"/>
        <source>{sign}。{papers}。{keys}</source>
        <translation>{sign}. {papers}. {keys}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>看下一份</source>
        <translation>Next paper</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>还有没看的页，去看</source>
        <translation>To a page not read yet</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>上一页</source>
        <translation>Page before</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>我已阅读并确认，去签名</source>
        <translation>I have read and agree: sign</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>有误，请更正</source>
        <translation>Something is wrong</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>大字清单</source>
        <translation>Large print</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>原样页面</source>
        <translation>True pages</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>缩小 −</source>
        <translation>Zoom −</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>放大 ＋</source>
        <translation>Zoom ＋</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <location filename="../../ui/pages/papers_to_read.py"/>
        <location filename="../../ui/review/signed_papers.py"/>
        <source>《{paper}》</source>
        <translation>{paper}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <location filename="../../ui/pages/papers_to_read.py"/>
        <source>第 {n} 份，共 {papers} 份：《{paper}》</source>
        <translation>Paper {n} of {papers}: {paper}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <location filename="../../ui/widgets/page_view.py"/>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>正在阅读{paper}{where}</source>
        <translation>reads {paper}, {where}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>正在看大字清单，{paper}</source>
        <translation>reads the large print, {paper}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>正在签名</source>
        <translation>signs</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>{paper}。请核对。按“大字清单”可以看大字，并请本机朗读其中内容。</source>
        <translation>{paper}. Please check it. Press “Large print” to read it large and to have it read aloud.</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>请逐页阅读并签名</source>
        <translation>Please read each page and sign</translation>
    </message>
    <message>
        <location filename="../../ui/customer/signing.py"/>
        <source>{paper}。{facts}</source>
        <translation>{paper}. {facts}</translation>
    </message>
    <message>
        <location filename="../../ui/customer/task.py"/>
        <source>请您查看</source>
        <translation>Please look</translation>
    </message>
    <message>
        <location filename="../../ui/destinations.py"/>
        <location filename="../../ui/help/screens.py"/>
        <source>证件到期</source>
        <translation>Expiring documents</translation>
    </message>
    <message>
        <location filename="../../ui/destinations.py"/>
        <location filename="../../ui/help/screens.py"/>
        <source>设备与设置</source>
        <comment>Devices and settings</comment>
        <translation>Devices and settings</translation>
    </message>
    <message>
        <location filename="../../ui/destinations.py"/>
        <location filename="../../ui/help/screens.py"/>
        <source>业务参数</source>
        <comment>Business parameters</comment>
        <translation>Business parameters</translation>
    </message>
    <message>
        <location filename="../../ui/destinations.py"/>
        <location filename="../../ui/help/screens.py"/>
        <source>单据打印</source>
        <comment>Printing by form</comment>
        <translation>Printing by form</translation>
    </message>
    <message>
        <location filename="../../ui/destinations.py"/>
        <location filename="../../ui/help/screens.py"/>
        <source>告知书与协议文本</source>
        <translation>Notices and agreement</translation>
    </message>
    <message>
        <location filename="../../ui/destinations.py"/>
        <location filename="../../ui/help/screens.py"/>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>单据验真</source>
        <translation>Is a paper genuine</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/devices.py"/>
        <location filename="../../ui/pages/face.py"/>
        <location filename="../../ui/pages/settings.py"/>
        <location filename="../../ui/screens/settings.py"/>
        <location filename="../../ui/settings_trial.py"/>
        <source>{sentence}{remedy}</source>
        <translation>{sentence} {remedy}</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <location filename="../../ui/main_window.py"/>
        <source>柜台 Guitai</source>
        <translation>Guitai</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>欢迎使用柜台</source>
        <translation>Welcome to Guitai</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>本机还没有账簿。先选择语言，再选择从哪里开始。</source>
        <translation>This computer has no books yet. Choose the language, then where to begin.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>培训试用</source>
        <translation>Try it in training</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>建立一个培训环境，带有样本客户和样本设备；不办理真实业务，随时可以删除。</source>
        <translation>Makes a training store with specimen customers and devices; no real business, and it can be thrown away at any time.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>设立正式网点</source>
        <translation>Set up a real branch</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>建立加密账簿，登记网点、人员、空白卡和设备；多柜台共用数据库的，请用 guitai init。</source>
        <translation>Makes encrypted books and enters branch, staff, blank cards and devices; counters that share a database are set up with guitai init.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>以后仍可设立正式网点：guitai init。</source>
        <translation>A real branch can still be set up later: guitai init.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>正在建立账簿</source>
        <translation>Making the books</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>银行、网点和本柜台。</source>
        <translation>The bank, the branch, this counter.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>人员与空白卡</source>
        <translation>Staff and blank cards</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>至少一名业务主管和另一人；初始密码交给本人。空白卡可以以后再领。</source>
        <translation>A supervisor and somebody else at least; the first passwords are handed to their owners. Blank cards may come later.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>设备</source>
        <comment>Devices</comment>
        <translation>Devices</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>选择并试用；未设置的以后可用 F10 设置。</source>
        <translation>Choose and try them; whatever stays unset can be set later (F10).</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>第 {n} 步，共 {count} 步</source>
        <translation>Step {n} of {count}</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>建立账簿</source>
        <comment>Make the books</comment>
        <translation>Make the books</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>程序遇到意外情况。</source>
        <translation>Something unexpected happened.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/guide.py"/>
        <source>请重试；如再次发生，请联系维护人员。</source>
        <translation>Try again, or call support.</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/people.py"/>
        <location filename="../../ui/pages/credentials.py"/>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>柜员号</source>
        <comment>Staff number</comment>
        <translation>Staff number</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/people.py"/>
        <source>初始密码（{shortest_password}位以上）</source>
        <translation>First password ({shortest_password} or more)</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/people.py"/>
        <source>柜员号</source>
        <comment>In whose box</comment>
        <translation>In whose box</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/people.py"/>
        <source>起始序号</source>
        <translation>First sequence</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/people.py"/>
        <source>张数</source>
        <translation>Cards</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/people.py"/>
        <source>再加一人</source>
        <translation>One more person</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/people.py"/>
        <source>再加一段</source>
        <translation>One more run</translation>
    </message>
    <message>
        <location filename="../../ui/first_start/people.py"/>
        <source>{title}：{error}</source>
        <translation>{title}: {error}</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>在列表中选择</source>
        <translation>Walk a list</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>列表翻页</source>
        <translation>Leaf through a list</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>取用选中的一行</source>
        <translation>Take the line</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>上一栏</source>
        <translation>Field before</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>勾选、按下按钮</source>
        <translation>Tick, press a button</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <location filename="../../ui/pages/camera_panel.py"/>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>收起列表或面板</source>
        <translation>Close a list or a panel</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>换一角</source>
        <translation>Next corner</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>移动一角，加 Shift 移得更快</source>
        <translation>Move it, with Shift faster</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>用方向键签名</source>
        <translation>Write with the arrows</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>落笔、提笔</source>
        <translation>Pen down, pen up</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>删去一位、擦去签名</source>
        <translation>Delete a digit, wipe the signature</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>交还柜员</source>
        <translation>Back to the teller</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>证件栏目</source>
        <translation>Fields of a document</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>拍照</source>
        <comment>Taking a picture</comment>
        <translation>Taking a picture</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>框选证件</source>
        <translation>Outline of a document</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>放大的影像</source>
        <translation>An enlarged picture</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>姓名、地址</source>
        <translation>Names and addresses</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>随处可用</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>签到之后</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>列表和栏目</source>
        <translation>Lists and fields</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>证件轮廓</source>
        <translation>Outline by keyboard</translation>
    </message>
    <message>
        <location filename="../../ui/help/all_keys.py"/>
        <source>客户一侧</source>
        <translation>The customer's side</translation>
    </message>
    <message>
        <location filename="../../ui/help/book.py"/>
        <source>本机没有中文字体。</source>
        <translation>No font on this computer has Chinese characters.</translation>
    </message>
    <message>
        <location filename="../../ui/help/book.py"/>
        <source>请安装中文字体（如 fonts-noto-cjk）后重试。</source>
        <translation>Install one, such as fonts-noto-cjk.</translation>
    </message>
    <message>
        <location filename="../../ui/help/book.py"/>
        <source>手册 {web} 无法写入：{strerror}。</source>
        <translation>{web}: {strerror}.</translation>
    </message>
    <message>
        <location filename="../../ui/help/panel.py"/>
        <location filename="../../ui/keys.py"/>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <location filename="../../ui/help/panel.py"/>
        <location filename="../../ui/keys.py"/>
        <source>全部按键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <location filename="../../ui/help/panel.py"/>
        <source>在帮助中查找</source>
        <translation>Find in the help</translation>
    </message>
    <message>
        <location filename="../../ui/help/panel.py"/>
        <source>没有找到</source>
        <translation>not found</translation>
    </message>
    <message>
        <location filename="../../ui/help/panel.py"/>
        <source>这里的按键</source>
        <translation>Keys here</translation>
    </message>
    <message>
        <location filename="../../ui/help/panel.py"/>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/help/printing.py"/>
        <source>目录</source>
        <comment>Contents</comment>
        <translation>Contents</translation>
    </message>
    <message>
        <location filename="../../ui/help/printing.py"/>
        <source>手册 {path} 无法写入。</source>
        <translation>The manual {path} cannot be written.</translation>
    </message>
    <message>
        <location filename="../../ui/help/printing.py"/>
        <source>第 {page} 页</source>
        <translation>{page}</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>签到</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>输入柜员号和密码签到；连续输错会被锁定一段时间，由他人核对后重试。</source>
        <translation>Sign in with your number and password. After several wrong ones it is locked for a while.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>顶端黄条表示这是培训环境：样本客户、样本设备，单据印有“培训样本”，与真实账册完全分开。</source>
        <translation>A yellow stripe at the top marks the training store: specimen customers and devices, papers with a watermark, entirely apart from the real books.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>忘记签退的，离开前按签退键；未办完的业务都在草稿里，不会丢失。</source>
        <translation>Sign off before you leave; whatever is not finished stays as a draft.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <location filename="../../ui/keys.py"/>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>左边输入交易码、拼音首字母或名称开始一笔业务；灰色的交易注明缺少哪项权限。</source>
        <translation>Start an operation by its transaction code, pinyin initials or name; a greyed one says which right is missing.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>右边是未办完的业务，写明停在哪一步、等谁授权，打开即可继续。</source>
        <translation>Drafts to resume say at which step they stand and for whom they wait.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>上方是今日笔数、库存空白卡和未完成的单据；库存为零时请先领卡。</source>
        <translation>Above: today's figures, blank cards in stock, papers unfinished.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>办理业务</source>
        <comment>A case</comment>
        <translation>A case</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>左边是步骤：已完成、当前、未办、须重做（注明原因）。任何已办的步骤都可以回看，不丢内容。</source>
        <translation>On the left the steps: done, here, open, to be done again and why. Any step can be looked at again without losing anything.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>中间是当前步骤的页面；右边是证据：证件影像、人脸、各条规则的结论及依据。</source>
        <translation>In the middle the page of the step; on the right the evidence: pictures, face, and every verdict with its source.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>右下角只有一个主要动作。内容随填随存，断电也只需客户重输密码。</source>
        <translation>One primary action at the bottom right. Everything is saved as it is filled in; a power cut costs the customer one PIN entry.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>规则拒绝时，页面列出全部原因、依据和处理办法；须授权时，到授权一步由有权人员签批。</source>
        <translation>Where a rule says no, all reasons are listed with source and remedy; where somebody must approve, they do it at the authorisation step.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>每笔业务（办理、未受理、放弃、拒绝）都有一条日志，只增不改，前后相连，可以验证。</source>
        <translation>Every case leaves an entry, whatever its outcome. Entries are never changed and are chained, so that they can be proved.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>按任何已知内容查找：日志号、姓名或拼音、证件/卡/账号/手机尾号、柜员、交易、结果、日期（今天、2026-03、2026-03-01..2026-03-09）；几个词须同时符合。</source>
        <translation>Search by anything: number, name or pinyin, the end of a document, card, account or phone number, staff, operation, outcome, days (today, 2026-03, 2026-03-01..2026-03-09); several words must all fit.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>打开一条日志可看内容、证据、规则结论和单据；个人信息默认遮盖，查看明文须说明原因并记入日志。</source>
        <translation>An opened entry shows facts, evidence, verdicts and papers; personal data are masked, and to see them in full takes a reason that the journal keeps.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>一位客户的证件、账户、卡片、联系方式、尽职调查和全部业务记录；未了事项列在最上方。</source>
        <translation>A customer's documents, accounts, cards, contact, due diligence and everything that was done; what is not settled stands at the top.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>个人信息默认遮盖。确需查看完整内容时选择范围和原因，柜员号、时间和原因记入日志，离开此页即恢复遮盖。</source>
        <translation>Personal data are masked. Whoever needs them in full chooses what and why; the journal keeps who, when and why, and all is masked again on leaving the page.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>未办成的业务没有客户号，按当时出示的证件找到；未出示证件即结束的找不到。</source>
        <translation>A case that came to nothing names no customer and is found by the document that was shown; one that ended before that is not found.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>办理之后的单据在此排队打印：待打印、打印中、已打印、打印失败、可能已打印。打印机缺纸、卡纸时写明，处理后自动继续；失败的写明原因，可重试或换一台打印机，也可不打印。</source>
        <translation>Papers of performed cases are printed from here: waiting, at the printer, printed, failed, perhaps printed. What a printer asks for is said, and it goes on once that is seen to; a failed paper says why, and is tried again, printed elsewhere or let be.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>“可能已打印”：程序或打印机中途断开，无法得知结果。请看出纸槽，已有则点“已在手中”，没有则重新打印；系统不会自行重复打印。</source>
        <translation>“Perhaps printed”: program or printer was cut off, and nobody knows. Look into the tray: where the paper lies there, say so; where not, print it again. Nothing is ever printed twice by itself.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>打印失败的可重试；已打印过的再打一份是补打（8202）：选择原因，补打件逐页标明第几次、何人、何时、为何，并记入日志。</source>
        <translation>A print that failed is tried again; another print of what was printed is a reprint (8202) for a reason: each page says which one it is, who made it, when and why, and the journal keeps it.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/screens/archive.py"/>
        <source>单据档案</source>
        <translation>Paper archive</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>每张单据都能按日志号、客户、日期、种类、柜员、校验码或二维码内容找到；从客户页打开的只列该客户的单据，补打件列在其中。</source>
        <translation>Every paper is found by journal number, customer, day, kind, staff, check code or what its QR code says; opened from a customer's page it lists theirs, reprints among them.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>客户留存联已遮盖，直接可看；银行留存联含完整个人信息，查看须说明原因，记入日志，离开即重新遮盖。</source>
        <translation>The customer's copies are masked and free to see; the bank's show all: say why you look, the journal keeps it, and they are covered again when you leave.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>按日、按客户或按日志导出带目录的文件：guitai export-papers；保存期届满的只列报告：guitai retention。</source>
        <translation>Papers of a day, a customer or an entry leave as files with an index by guitai export-papers; what is past its term is listed by guitai retention.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>客户或有权机关拿来的单据：打开 PDF 或扫描件、拍摄纸质单据、扫二维码或输入校验码，与归档单据并排对照。查验不改变任何内容。</source>
        <translation>A paper that somebody brings: open its PDF or a scan, take a picture of the sheet, scan its QR code or type its check code; it stands beside the archived one. Nothing is changed by it.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>“真”：文件与归档逐字节一致。“码真，请核对”：只有二维码或校验码得到证明，纸上每一项须与归档单据逐项核对。“不符”：内容被改动或系伪造，不同之处已标出。“无法证明”：没有可核对的依据，不等于伪造。</source>
        <translation>“Genuine”: byte for byte the archived file. “Code genuine: compare”: only the code is proved, so compare each item on the sheet with the archived paper. “Not what was archived”: altered or forged, and where it differs is marked. “Cannot be proved”: there is nothing to judge by, which does not mean forged.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>“不符”“无法证明”的，不要据以办理业务，报告主管；外行单据请其开出行验真。</source>
        <translation>Nothing is done on a paper that differs or cannot be proved: tell a supervisor; another bank's paper is proved by that bank.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>本机状态</source>
        <comment>Workstation</comment>
        <translation>Workstation</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>账册、读卡器、摄像头、打印机和客户屏的状态，异常的写明怎么处理。</source>
        <translation>How store, reader, cameras, printer and the customer's screen are, with a remedy for whatever is not well.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>各项设置的用途、现值和授权级别；“试一试”打开摄像头画面、打印测试页或读一张证件，不改变任何设置。</source>
        <translation>What each setting is for, how it is set and who authorises a change. “Try it” shows a camera's picture, prints a page or reads a card, and changes nothing.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>更改设置是一笔业务（8301）：选好并写明原因，由另一人授权，全部一并生效，变更前后记入日志。</source>
        <translation>To change settings is an operation (8301): choose, give the reason, somebody else approves, all take effect together, and the journal keeps what was before.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>每种单据用哪台打印机、单双面、份数、纸盒，是整张打印还是套打（只把内容印到预印表格上）。改动是一笔业务（8301），由另一人授权。</source>
        <translation>For each form its printer, sides, copies and tray, and whether it is printed whole or only its values onto a pre-printed form. To change them is an operation (8301) that somebody else approves.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>套打校准：把“校准页”印在预印表格上，看表格的横竖两线落在标尺的哪个数，把“向右”“向下”两个读数连正负号录入并点“加上”；再印一张，应读得 0。每台打印机、每种表格各记各的位移。</source>
        <translation>Calibration: print the sheet onto the form, see at which numbers of its scales the form's own two lines lie, enter both readings with their signs and press “Add”; another sheet then reads 0. Each printer and form has offsets of its own.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>表格上没有位置、放不下或文字已换版的，套打会拒绝并说明，改用空白纸打印整张；存档的总是整张。</source>
        <translation>What has no place on the form, does not fit its box or is worded anew is refused with a reason: print the whole paper on plain paper. What is kept is always whole.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>每项参数的现行值、待生效值和历史，各有生效日期和依据。</source>
        <translation>What counts now, what will and what did, each from its day and with its ground.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>变更参数是一笔业务（8302）：业务主管录入，网点负责人授权，自今日或以后生效。</source>
        <translation>To change one is an operation (8302): a supervisor enters it, a manager approves, and it counts from today or a later day.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>客户阅读、同意和签名的每一种文本，所有版本都在这里，逐字可查：版本号、生效日期、摘要值。</source>
        <translation>Every wording that customers read, agree to and sign, in all its versions, word for word: its version, its first day, its digest.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>换版是一笔业务（8304）：业务主管录入或从文件读入中英文全文，网点负责人授权，最早次日生效；已签署的单据仍按签署时的版本。</source>
        <translation>To change one is an operation (8304): a supervisor enters both languages or reads them from a file, a manager approves, and it counts from the next day at the earliest; what was signed stays as it was signed.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/screens/authorisations.py"/>
        <location filename="../../ui/screens/home.py"/>
        <source>待我授权</source>
        <translation>Waiting for me</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>左边是等待您授权的业务。打开一笔，先看不寻常之处、与账册不同之处、影像和所涉规则，再以本人密码同意、退回或拒绝。</source>
        <translation>On the left what waits for you. Open a case and see what is unusual first, what differs from the books, the pictures and the rules; then approve, return or reject it with your own password.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>您签批的正是所看到的内容；柜员其间有改动的，须重新查看。经办人不能授权自己的业务。</source>
        <translation>You sign for exactly what you saw; when the teller changes anything meanwhile, look again. Nobody authorises a case of their own.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>列出证件即将到期和已经过期的客户；打开一行即到客户页，来办业务时请客户换领新证。</source>
        <translation>Customers whose document ends soon or has ended. A line leads to the customer; ask them for a new document when they come.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>练习</source>
        <translation>Exercises</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>培训环境里的样本客户各有一道练习题；办完即知结论是否正确、漏看了什么。</source>
        <translation>Each specimen customer of the training store is an exercise; when it is done, you learn whether the outcome was right and what was missed.</translation>
    </message>
    <message>
        <location filename="../../ui/help/screens.py"/>
        <source>本画面</source>
        <translation>This screen</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>明暗</source>
        <translation>Light/dark</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>放大文字</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>缩小文字</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>常用字号</source>
        <translation>Usual text size</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>签退</source>
        <translation>Sign off</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>本机设置</source>
        <translation>Workstation</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/pages/outline_panel.py"/>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>翻页</source>
        <translation>Turn pages</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>开始办理</source>
        <translation>Start</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/screens/archive.py"/>
        <location filename="../../ui/screens/entry.py"/>
        <source>客户页</source>
        <translation>Customer</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/screens/archive.py"/>
        <location filename="../../ui/screens/customer.py"/>
        <location filename="../../ui/screens/entry.py"/>
        <location filename="../../ui/screens/unmask.py"/>
        <source>查看明文</source>
        <translation>See in full</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>打印</source>
        <comment>Print</comment>
        <translation>Print</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/screens/papers.py"/>
        <source>全部重试</source>
        <translation>Retry all</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>不打印</source>
        <translation>Do not print</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <source>已在手中</source>
        <translation>It lies here</translation>
    </message>
    <message>
        <location filename="../../ui/keys.py"/>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>另存为</source>
        <translation>Save as</translation>
    </message>
    <message>
        <location filename="../../ui/landing.py"/>
        <source>已取消。</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <location filename="../../ui/landing.py"/>
        <source>已填写的内容都在，可以重新开始。</source>
        <translation>Nothing is lost; it can be started again.</translation>
    </message>
    <message>
        <location filename="../../ui/lights.py"/>
        <source>客户屏</source>
        <translation>Customer's screen</translation>
    </message>
    <message>
        <location filename="../../ui/lights.py"/>
        <source>第二屏已连接</source>
        <translation>second screen connected</translation>
    </message>
    <message>
        <location filename="../../ui/lights.py"/>
        <source>没有第二屏，在本屏显示</source>
        <translation>no second screen: shown on this one</translation>
    </message>
    <message>
        <location filename="../../ui/lights.py"/>
        <source>接上第二屏即自动使用。</source>
        <translation>A second screen is used as soon as it is plugged in.</translation>
    </message>
    <message>
        <location filename="../../ui/lights.py"/>
        <source>{title}：{word}</source>
        <translation>{title}: {word}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>上次中断的设置变更（日志 {number}）已补写并生效。</source>
        <translation>The change of settings that was cut short last time (entry {number}) is in force now.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>柜台 Guitai · 培训 TRAINING</source>
        <translation>Guitai · TRAINING</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>程序遇到意外情况，事件号 {number}。</source>
        <translation>Something unexpected happened. Incident {number}.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py"/>
        <source>已填写的内容都保存在草稿里，可以继续办理。如再次发生，请把事件号告诉维护人员，运行记录里有详情。</source>
        <translation>Everything entered is safe in the draft; you can go on. If it happens again, give the incident number to support: the log has the details.</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>需授权</source>
        <translation>Needs approval</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>需{level}授权</source>
        <translation>Needs approval: {level}</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>已取消</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>已被更改</source>
        <translation>Changed meanwhile</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>设备</source>
        <comment>Device</comment>
        <translation>Device</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>不能继续</source>
        <translation>Cannot go on</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <location filename="../../ui/messages.py"/>
        <source>提示</source>
        <comment>Note</comment>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>01</source>
        <translation>Jan</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>02</source>
        <translation>Feb</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>03</source>
        <translation>Mar</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>04</source>
        <translation>Apr</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>05</source>
        <translation>May</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>06</source>
        <translation>Jun</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>07</source>
        <translation>Jul</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>08</source>
        <translation>Aug</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>09</source>
        <translation>Sep</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>10</source>
        <translation>Oct</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>11</source>
        <translation>Nov</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>12</source>
        <translation>Dec</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>{year}-{month}-{day:02}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>{date} {day} {time}</source>
        <translation>{day} {date} {time}</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>刚刚</source>
        <translation>just now</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>{minutes}分钟前</source>
        <translation>{minutes} min ago</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>{minutes}小时前</source>
        <translation>{minutes} h ago</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>1天前</source>
        <translation>1 day ago</translation>
    </message>
    <message>
        <location filename="../../ui/moments.py"/>
        <source>{days}天前</source>
        <translation>{days} days ago</translation>
    </message>
    <message>
        <location filename="../../ui/pages/approval.py"/>
        <source>授权人在自己的窗口按F11办理，或在此亲自核对后输入本人柜员号和密码；不能是经办柜员。</source>
        <translation>The authoriser decides at a window of their own (F11), or looks here and signs in person; never the teller of this case.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/approval.py"/>
        <source>已退回；无须修改的，可再次提交。</source>
        <translation>Returned; unchanged, hand it in again.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/approval.py"/>
        <source>再次提交授权</source>
        <translation>Hand in again</translation>
    </message>
    <message>
        <location filename="../../ui/pages/approval.py"/>
        <source>{name}（{who}）已在其窗口处理：{what}。</source>
        <translation>{name} ({who}) decided at their window: {what}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/camera_panel.py"/>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>拍照</source>
        <comment>Take picture</comment>
        <translation>Take picture</translation>
    </message>
    <message>
        <location filename="../../ui/pages/camera_panel.py"/>
        <location filename="../../ui/pages/outline_panel.py"/>
        <source>旋转</source>
        <translation>Turn</translation>
    </message>
    <message>
        <location filename="../../ui/pages/camera_panel.py"/>
        <source>选择摄像头</source>
        <translation>Choose a camera</translation>
    </message>
    <message>
        <location filename="../../ui/pages/camera_panel.py"/>
        <source>旋转画面</source>
        <translation>Turn</translation>
    </message>
    <message>
        <location filename="../../ui/pages/camera_panel.py"/>
        <source>关闭摄像头</source>
        <translation>Close the camera</translation>
    </message>
    <message>
        <location filename="../../ui/pages/camera_panel.py"/>
        <location filename="../../ui/screens/reprint.py"/>
        <location filename="../../ui/screens/unmask.py"/>
        <source>取消</source>
        <comment>Cancel</comment>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/pages/camera_panel.py"/>
        <source>放稳后自动拍照</source>
        <translation>Take it by itself when it lies still</translation>
    </message>
    <message>
        <location filename="../../ui/pages/camera_panel.py"/>
        <source>合格后自动拍照</source>
        <translation>Take it by itself when it is good</translation>
    </message>
    <message>
        <location filename="../../ui/pages/camera_panel.py"/>
        <source>{remedy}接好后画面自动恢复；也可换一个摄像头，或打开图片文件。</source>
        <translation>{remedy} It comes back by itself; or choose another camera, or open picture files.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/camera_panel.py"/>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>没有设置摄像头。</source>
        <translation>No camera is set.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/camera_panel.py"/>
        <source>请在列表中选择摄像头，或打开图片文件。</source>
        <translation>Choose a camera from the list, or open picture files.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/capture_words.py"/>
        <source>正在识别证件…</source>
        <translation>Reading the document …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/capture_words.py"/>
        <source>正在读取芯片，请勿移动证件…</source>
        <translation>Reading the chip: leave the card on it …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/capture_words.py"/>
        <source>请采集证件的每一面，先后不限。</source>
        <translation>Picture every side of the document, in any order.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/capture_words.py"/>
        <source>请采集{side}。</source>
        <translation>Picture the {side}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/capture_words.py"/>
        <source>此种证件不能识别：请拍摄{side}留存，然后对照录入。</source>
        <translation>This document is not read: picture the {side} as a copy, then type it in.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/capture_words.py"/>
        <source>还需要{side}。</source>
        <translation>The {side} is still needed.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/capture_words.py"/>
        <source>请翻面：还需要{side}</source>
        <translation>Turn it over: the {side} is still needed</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card.py"/>
        <source>放上证件</source>
        <translation>Lay the document</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card.py"/>
        <source>重新采集</source>
        <translation>Take pictures again</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card.py"/>
        <source>{side}已经采集过了。</source>
        <translation>The {side} was pictured already.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card.py"/>
        <source>请翻面，采集{side}。</source>
        <translation>Turn it over and picture the {side}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card.py"/>
        <source>还有 {count} 项须核对</source>
        <translation>{count} still to check</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card.py"/>
        <source>来自扫描文件夹：{name}</source>
        <translation>From the folder of scans: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card.py"/>
        <source>在照片上标出四角…</source>
        <translation>Mark the corners on the picture …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>候选字</source>
        <translation>Other characters</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>须核对</source>
        <translation>Check this</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>读取确定</source>
        <translation>Certain</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>已核对</source>
        <translation>Checked</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>已录入</source>
        <translation>Typed</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>可不填</source>
        <translation>May be empty</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>芯片读取</source>
        <translation>From the chip</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>核对无误</source>
        <translation>It is right</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>已看到差异</source>
        <translation>I have seen it</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>请对照证件录入。</source>
        <translation>Enter it from the document.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>请对照证件录入</source>
        <translation>Enter it from the document</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>识别原文：{raw}</source>
        <translation>As read: {raw}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>芯片与印刷不一致：芯片“{chip}”，印刷“{read}”。请核对真伪。</source>
        <translation>Chip and print differ: chip “{chip}”, print “{read}”. Is the document genuine?</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>芯片“{chip}”；印刷识别不确定：“{read}”</source>
        <translation>Chip “{chip}”; print read without certainty: “{read}”</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_field.py"/>
        <source>{check}：{why}</source>
        <translation>{check}: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_fields.py"/>
        <source>请逐项核对（按 Enter 确认）</source>
        <translation>Check each one (Enter confirms)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_fields.py"/>
        <source>请对照证件逐项录入（按 Enter 下一项）</source>
        <translation>Type each one (Enter goes on)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_fields.py"/>
        <source>读取确定的栏目（可更正；生僻字 {key}）</source>
        <translation>Read with certainty (can be corrected; rare characters: {key})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_fields.py"/>
        <source>授权人要求复核：{note}</source>
        <translation>The authoriser asks to look again: {note}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_words.py"/>
        <source>人像面</source>
        <translation>portrait side</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_words.py"/>
        <source>国徽面</source>
        <translation>emblem side</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_words.py"/>
        <source>资料页</source>
        <translation>particulars page</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_words.py"/>
        <source>本人页</source>
        <translation>person's page</translation>
    </message>
    <message>
        <location filename="../../ui/pages/card_words.py"/>
        <source>请对照原件核对</source>
        <comment>compare with the document</comment>
        <translation>compare with the document</translation>
    </message>
    <message>
        <location filename="../../ui/pages/chip_line.py"/>
        <source>读芯片</source>
        <translation>Read the chip</translation>
    </message>
    <message>
        <location filename="../../ui/pages/chip_line.py"/>
        <source>芯片未读</source>
        <translation>Chip not read</translation>
    </message>
    <message>
        <location filename="../../ui/pages/chip_line.py"/>
        <source>请先读芯片（Ctrl I）</source>
        <translation>Read the chip first (Ctrl I)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/chip_line.py"/>
        <source>芯片最新住址：{address}</source>
        <translation>Newest address on the chip: {address}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/credentials.py"/>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>密码</source>
        <comment>Password</comment>
        <translation>Password</translation>
    </message>
    <message>
        <location filename="../../ui/pages/document_kind.py"/>
        <source>自动识别</source>
        <translation>Recognise automatically</translation>
    </message>
    <message>
        <location filename="../../ui/pages/document_kind.py"/>
        <source>识别为：{kind}</source>
        <translation>Recognised: {kind}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/document_kind.py"/>
        <source>图片中是{found}，不是{chosen}。</source>
        <translation>The picture shows: {found}; not: {chosen}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/document_kind.py"/>
        <source>请确认客户出示的证件：改选种类，或重新拍摄。</source>
        <translation>See which document the customer shows: switch to it, or take the picture again.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/document_kind.py"/>
        <source>改为{found}</source>
        <translation>Switch to: {found}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/document_kind.py"/>
        <source>证件种类不符</source>
        <translation>Another document</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>比对</source>
        <translation>Compare</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>正在比对…</source>
        <translation>Comparing …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>样本现场照片</source>
        <translation>Their live pictures</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>历史开户照片</source>
        <translation>Earlier opening</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>请客户正对镜头、摘下口罩和墨镜；最多三张现场照片。</source>
        <translation>The customer faces the camera, without mask or sunglasses; up to three pictures.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>比对记录（全部留存）</source>
        <translation>Attempts (all are kept)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>人证相符，可以继续。</source>
        <translation>The face agrees; go on.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>机器不能判断：可再拍一次，或由两名柜员核对后继续。</source>
        <translation>The machine cannot tell: take another picture, or two members of staff decide.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>不相像不等于拒绝：请核对本人，可再拍一次，或核对辅助证件并由两名柜员确认。</source>
        <translation>Not alike is no refusal: look at the person, take another picture, or compare another document and let two members of staff decide.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>距离 {distance:.3f}（{alike_up_to:.2f} 以内相像，{unsure_up_to:.2f} 以上不相像）</source>
        <translation>distance {distance:.3f} (alike up to {alike_up_to:.2f}, not alike above {unsure_up_to:.2f})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>{words}；与历史开户照片距离 {second_distance:.3f}</source>
        <translation>{words}; {second_distance:.3f} from the earlier opening</translation>
    </message>
    <message>
        <location filename="../../ui/pages/face.py"/>
        <source>{words}；照片可改进：{hints}</source>
        <translation>{words}; the pictures could be better: {hints}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/fields.py"/>
        <location filename="../../ui/pages/phone.py"/>
        <source>请复核：{note}</source>
        <translation>Look again: {note}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/fields.py"/>
        <source>授权人要求复核此项。</source>
        <translation>The authoriser asks to look at this again.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/fields.py"/>
        <source>{says}“{text}”</source>
        <translation>{says} “{text}”</translation>
    </message>
    <message>
        <location filename="../../ui/pages/form.py"/>
        <source>请客户阅读告知书</source>
        <translation>Let the customer read</translation>
    </message>
    <message>
        <location filename="../../ui/pages/identified.py"/>
        <source>须亲自核对客户与证件后，用本人的柜员号和密码签字。</source>
        <translation>Looks at person and card for themselves, then signs with their own number and password.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/identified.py"/>
        <source>{name} {staff} 已签字</source>
        <translation>{name} {staff} signed</translation>
    </message>
    <message>
        <location filename="../../ui/pages/liveness.py"/>
        <location filename="../../ui/pages/sources.py"/>
        <source>打开摄像头</source>
        <translation>Open the camera</translation>
    </message>
    <message>
        <location filename="../../ui/pages/liveness.py"/>
        <source>请客户按提示动作</source>
        <translation>Let the customer follow the prompts</translation>
    </message>
    <message>
        <location filename="../../ui/pages/liveness.py"/>
        <source>打开朝向客户的摄像头，再把屏幕转向客户；提示次序每次不同。</source>
        <translation>Open the camera that faces the customer and turn the screen round; the order of the prompts is another each time.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/liveness.py"/>
        <source>动作记录（全部留存）</source>
        <translation>Tries (all are kept)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/liveness.py"/>
        <source>记录，改由两名柜员核对</source>
        <translation>Record it: two staff look instead</translation>
    </message>
    <message>
        <location filename="../../ui/pages/liveness.py"/>
        <source>客户选择了“无法配合”。</source>
        <translation>The customer chose “cannot follow”.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/liveness.py"/>
        <source>请选择原因后记录；客户不必说明更多。</source>
        <translation>Choose a reason and record it; the customer need not say more.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/liveness.py"/>
        <source>客户正在按提示动作…</source>
        <translation>The customer is following the prompts …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>与手中卡片一致</source>
        <translation>It is the card in my hand</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>尾箱中的下一张卡</source>
        <translation>The next card of the box</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>须按号码顺序使用。请核对卡面号码与凭证号，再确认。</source>
        <translation>Cards are used in number order. Compare both numbers with the card in your hand.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>卡片损坏，作废…</source>
        <translation>The card is spoiled …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>作废此卡</source>
        <translation>Void this card</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>不作废</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>作废原因</source>
        <comment>Why it is void</comment>
        <translation>Why it is void</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>请领取空白卡后继续；草稿已保存。</source>
        <translation>Fetch blank cards; the draft is saved.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>请客户输入密码</source>
        <translation>Let the customer enter the PIN</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>密码只在客户侧输入，柜员不得查看、代填或询问。客户须输入两次。</source>
        <translation>The PIN is entered on the customer's side only; never look, fill in or ask. Twice.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>须重新输入</source>
        <comment>To be entered again</comment>
        <translation>To be entered again</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>密码未被接受，原因已在客户侧说明；请客户重新输入，请勿询问。</source>
        <translation>The PIN was not taken; the customer was told why and enters it again. Do not ask.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>尚未输入</source>
        <translation>not entered yet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>第一次输入中</source>
        <translation>first entry</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>第二次输入中</source>
        <translation>second entry</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>密码已设置</source>
        <translation>the PIN is set</translation>
    </message>
    <message>
        <location filename="../../ui/pages/medium.py"/>
        <source>须重新输入</source>
        <comment>to be entered again</comment>
        <translation>to be entered again</translation>
    </message>
    <message>
        <location filename="../../ui/pages/network.py"/>
        <source>核查</source>
        <translation>Check now</translation>
    </message>
    <message>
        <location filename="../../ui/pages/network.py"/>
        <source>重新核查</source>
        <translation>Check again</translation>
    </message>
    <message>
        <location filename="../../ui/pages/network.py"/>
        <source>已比对，下一步</source>
        <translation>Compared, go on</translation>
    </message>
    <message>
        <location filename="../../ui/pages/network.py"/>
        <source>正在核查…</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/network.py"/>
        <source>将以下信息提交联网核查：</source>
        <translation>This is sent to the citizen identity check:</translation>
    </message>
    <message>
        <location filename="../../ui/pages/network.py"/>
        <source>录入核查结果单</source>
        <translation>Copy the result sheet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/network.py"/>
        <source>请比对证件照片、核查照片与客户本人。</source>
        <translation>Compare the card's portrait, the service's photograph and the person.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/network.py"/>
        <source>代码 {raw_code}</source>
        <translation>code {raw_code}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/network.py"/>
        <source>流水号 {serial}</source>
        <translation>serial {serial}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/outline_panel.py"/>
        <source>调整证件四角</source>
        <translation>Put the corners right</translation>
    </message>
    <message>
        <location filename="../../ui/pages/outline_panel.py"/>
        <source>拖动四角，或用 Tab 选角、方向键移动（按住 Shift 为10像素）；1 号角是证件文字的左上角。</source>
        <translation>Drag a corner, or choose it with Tab and move it with the arrows (Shift: 10 pixels). Corner 1 is the top left of the print.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/outline_panel.py"/>
        <source>重新识别</source>
        <translation>Read again</translation>
    </message>
    <message>
        <location filename="../../ui/pages/outline_panel.py"/>
        <source>还原</source>
        <translation>Reset</translation>
    </message>
    <message>
        <location filename="../../ui/pages/page.py"/>
        <source>确认，下一步</source>
        <translation>Confirm, go on</translation>
    </message>
    <message>
        <location filename="../../ui/pages/page.py"/>
        <source>授权人要求复核</source>
        <translation>The authoriser asks to look again</translation>
    </message>
    <message>
        <location filename="../../ui/pages/page.py"/>
        <source>请重做或确认此步骤。</source>
        <translation>Do this step again, or confirm it.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/page.py"/>
        <source>请处理</source>
        <translation>Please see to it</translation>
    </message>
    <message>
        <location filename="../../ui/pages/page.py"/>
        <source>重试</source>
        <translation>Retry</translation>
    </message>
    <message>
        <location filename="../../ui/pages/papers_to_read.py"/>
        <source>上一份</source>
        <comment>Paper before</comment>
        <translation>Paper before</translation>
    </message>
    <message>
        <location filename="../../ui/pages/papers_to_read.py"/>
        <source>下一份</source>
        <translation>Next paper</translation>
    </message>
    <message>
        <location filename="../../ui/pages/parameter.py"/>
        <source>{purpose}现值：{now}；可设：{bounds}。</source>
        <translation>{purpose} Now: {now}. It may be: {bounds}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/parameter.py"/>
        <source>{now}；自 {day} 起 {coming}</source>
        <translation>{now}; from {day} on {coming}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>发送验证码</source>
        <translation>Send a code</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>重发验证码</source>
        <translation>Send again</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>{seconds} 秒后可重发</source>
        <translation>again in {seconds} s</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>验证码已发送至 {number}</source>
        <translation>A code was sent to {number}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>看客户侧的短信（培训）</source>
        <translation>See the customer's message (training)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>请客户本人读出六位数字。</source>
        <translation>Six digits, read out by the customer.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>{number} 已核验</source>
        <translation>{number} proven</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>已核验</source>
        <translation>proven</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>共用原因</source>
        <comment>Why it is shared</comment>
        <translation>Why it is shared</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>该号码已有其他客户使用时须说明，如：为年老父母代收</source>
        <translation>needed where another customer uses the number, e.g. for an aged parent</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>验证码</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="../../ui/pages/phone.py"/>
        <source>{words}，{later}</source>
        <translation>{words}, {later}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/proposal.py"/>
        <source>正在查询…</source>
        <translation>Looking it up …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/proposal.py"/>
        <source>不动户</source>
        <translation>dormant</translation>
    </message>
    <message>
        <location filename="../../ui/pages/proposal.py"/>
        <source>现有账户</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <location filename="../../ui/pages/proposal.py"/>
        <source>{count} 个</source>
        <translation>{count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/proposal.py"/>
        <source>计入限额的卡</source>
        <translation>Cards that count</translation>
    </message>
    <message>
        <location filename="../../ui/pages/proposal.py"/>
        <source>{cards} 张</source>
        <translation>{cards}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/proposal.py"/>
        <source>命中 {listed} 条</source>
        <translation>{listed} hits</translation>
    </message>
    <message>
        <location filename="../../ui/pages/proposal.py"/>
        <source>未命中</source>
        <comment>no hits</comment>
        <translation>no hits</translation>
    </message>
    <message>
        <location filename="../../ui/pages/proposal.py"/>
        <source>{opened} 开户</source>
        <translation>opened {opened}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/proposal.py"/>
        <source>{score} 分</source>
        <translation>{score} points</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings.py"/>
        <location filename="../../ui/screens/printing.py"/>
        <source>变更原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings.py"/>
        <source>例如：更换打印机</source>
        <translation>such as: a new printer</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings.py"/>
        <source>请复核。</source>
        <translation>Look at this again.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/settings.py"/>
        <source>原为：{before}</source>
        <translation>was: {before}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/side_place.py"/>
        <source>调整四角…</source>
        <translation>Corners …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/side_place.py"/>
        <source>重拍</source>
        <translation>Retake</translation>
    </message>
    <message>
        <location filename="../../ui/pages/side_place.py"/>
        <source>{warning_words}，{warning_remedies}</source>
        <translation>{warning_words}: {warning_remedies}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sightings.py"/>
        <source>正在打开摄像头…（个别摄像头需要十几秒）</source>
        <translation>Opening the camera … (some take ten seconds and more)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sightings.py"/>
        <source>正在等待画面…</source>
        <translation>Waiting for the picture …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sightings.py"/>
        <source>可以拍照（空格）</source>
        <translation>Ready: take the picture (Space)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sightings.py"/>
        <source>很好，请保持不动，自动拍照</source>
        <translation>Good: keep it still, it is taken by itself</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sightings.py"/>
        <source>很好，请按空格拍照</source>
        <translation>Good: press Space to take it</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sightings.py"/>
        <source>已采集 {n} 张（共 {most} 张）</source>
        <translation>{n} of {most} pictures taken</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sightings.py"/>
        <source>已采集 {most} 张，可以比对</source>
        <translation>{most} pictures taken: compare them</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>请客户阅读并签名</source>
        <translation>Let the customer read and sign</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>请先通览各份单据，再把屏幕转向客户；客户看完每一页后才能签名。</source>
        <translation>Look the papers over, then turn the screen round; the box opens once every page was read.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>尚未签名</source>
        <translation>not signed yet</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>客户{stage}</source>
        <translation>the customer {stage}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>已签名</source>
        <translation>signed</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>客户说有误</source>
        <translation>the customer objects</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>客户在看《{paper}》第{page}页时说有误。</source>
        <translation>Reading page {page} of “{paper}”, the customer said that it is wrong.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>客户标出有误的项目：{what}。</source>
        <translation>The customer marked as wrong: {what}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>{what}（《{paper}》）</source>
        <translation>{what} (“{paper}”)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>请当面问明，到相应步骤更正；更正后请客户重新阅读并签名。</source>
        <translation>Ask what is wrong and correct it at its step; then the customer reads and signs again.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>去“{step}”更正</source>
        <translation>Correct it at “{step}”</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sign.py"/>
        <source>正在生成单据…</source>
        <translation>Making the papers …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sources.py"/>
        <source>打开图片…</source>
        <translation>Open pictures …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sources.py"/>
        <source>也可以把图片拖到这里</source>
        <translation>or drop pictures here</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sources.py"/>
        <source>· 扫描文件夹中的新图片会自动读入</source>
        <translation>· new scans are read by themselves</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sources.py"/>
        <source>培训样本</source>
        <comment>Training customer</comment>
        <translation>Training customer</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sources.py"/>
        <source>无法读取文件 {name}。</source>
        <translation>The file {name} cannot be read.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/sources.py"/>
        <source>请选择其他文件。</source>
        <translation>Choose another file.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/wording.py"/>
        <source>{purpose}现行版本：{version}（自 {day} 起）。表中先填入现行全文，改动之处由授权人逐段核对。</source>
        <translation>{purpose} In force: {version} (from {day}). The form begins with its text; the authoriser sees every paragraph that you change.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/wording.py"/>
        <source>已读入</source>
        <translation>Read</translation>
    </message>
    <message>
        <location filename="../../ui/pages/wording.py"/>
        <source>从文件读入…</source>
        <translation>Read from a file …</translation>
    </message>
    <message>
        <location filename="../../ui/pages/wording.py"/>
        <source>“另存为文件”保存的文件给出全部内容；纯文本文件按其语言填入中文或英文正文。</source>
        <translation>A file that was saved from the list gives everything; plain text goes into the Chinese or the English text, whichever it is.</translation>
    </message>
    <message>
        <location filename="../../ui/prints.py"/>
        <source>{title}（{copy}）没有打印出来：{why}</source>
        <translation>{title} ({copy}) did not come out: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/prints.py"/>
        <source>请在单据（F5）中处理。</source>
        <translation>See to it under Papers (F5).</translation>
    </message>
    <message>
        <location filename="../../ui/review/decision.py"/>
        <source>同意</source>
        <comment>Approve</comment>
        <translation>Approve</translation>
    </message>
    <message>
        <location filename="../../ui/review/decision.py"/>
        <source>退回修改</source>
        <comment>Return</comment>
        <translation>Return</translation>
    </message>
    <message>
        <location filename="../../ui/review/decision.py"/>
        <source>拒绝</source>
        <comment>Reject</comment>
        <translation>Reject</translation>
    </message>
    <message>
        <location filename="../../ui/review/decision.py"/>
        <source>退回、拒绝时必填</source>
        <translation>to return or reject</translation>
    </message>
    <message>
        <location filename="../../ui/review/decision.py"/>
        <source>退回或拒绝须说明原因。</source>
        <comment>To return or reject, say why.</comment>
        <translation>To return or reject, say why.</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>异常与提示</source>
        <translation>What is unusual</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>没有需要特别注意的事项。</source>
        <translation>Nothing out of the ordinary.</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>{at} {who} {name} {what}：{why}</source>
        <translation>{at} {who} {name} {what}: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>{at} {who} {name} {what}，该意见已失效：{why}</source>
        <translation>{at} {who} {name} {what}; it no longer counts: {why}</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>要求修改而未改：{what}</source>
        <translation>Marked and not changed: {what}</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>每笔均需：{text}</source>
        <translation>In every case: {text}</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>差异</source>
        <translation>Differences</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>曾标记</source>
        <translation>was marked</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>上次送审之后，柜员改动</source>
        <translation>Changed since it was last shown</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>各来源不一致</source>
        <translation>Sources disagree</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>与本行登记不同</source>
        <translation>Other than in the books</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>需{level}</source>
        <translation>needs: {level}</translation>
    </message>
    <message>
        <location filename="../../ui/review/findings.py"/>
        <source>{source}：{said}</source>
        <translation>{source}: {said}</translation>
    </message>
    <message>
        <location filename="../../ui/review/signed_papers.py"/>
        <source>查看所签原文</source>
        <translation>Read what was signed</translation>
    </message>
    <message>
        <location filename="../../ui/review/signed_papers.py"/>
        <source>摘要 {digest}…</source>
        <translation>digest {digest}…</translation>
    </message>
    <message>
        <location filename="../../ui/review/view.py"/>
        <source>正在汇总本笔业务…</source>
        <translation>Gathering the case …</translation>
    </message>
    <message>
        <location filename="../../ui/review/view.py"/>
        <source>退回时勾选须修改的项目</source>
        <translation>tick what must be changed when you return it</translation>
    </message>
    <message>
        <location filename="../../ui/review/view.py"/>
        <source>异常</source>
        <comment>unusual</comment>
        <translation>unusual</translation>
    </message>
    <message>
        <location filename="../../ui/review/view.py"/>
        <source>本笔没有人脸比对。</source>
        <translation>No faces were compared in this case.</translation>
    </message>
    <message>
        <location filename="../../ui/review/view.py"/>
        <source>{mark}：{label}</source>
        <translation>{mark}: {label}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <source>全部种类</source>
        <translation>Every kind</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <source>客户 {number} 的单据</source>
        <translation>Papers of customer {number}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <source>共{n}张</source>
        <translation>{n} papers</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <source>最近{n}张，还有更早的</source>
        <translation>The newest {n}; there are older ones</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <source>没有这样的单据。</source>
        <translation>There is no such paper.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <source>日志号、姓名、尾号、校验码、柜员、日期</source>
        <translation>Number, name, digits, check code, day …</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <location filename="../../ui/screens/journal.py"/>
        <source>查找</source>
        <translation>Search</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <source>单据种类</source>
        <translation>Kind of paper</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <source>全部客户</source>
        <translation>Every customer</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <source>更早的单据</source>
        <translation>Older papers</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <source>{state} · 补打{n}次</source>
        <translation>{state} · {n} reprint(s)</translation>
    </message>
    <message>
        <location filename="../../ui/screens/archive.py"/>
        <location filename="../../ui/screens/papers.py"/>
        <source>{journal}　{whose}</source>
        <translation>{journal} · {whose}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>没有等待您授权的业务。</source>
        <translation>Nothing waits for you to authorise.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>请选择左侧的业务。</source>
        <translation>Choose a case on the left.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>核对后输入本人柜员号和密码。所签即所见：之后内容有变，授权自动失效。</source>
        <translation>Look, then sign with your own number and password. You sign for what you see: whatever is changed afterwards, the word no longer counts.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>{title}　经办 {teller} {name}　柜台 {place}</source>
        <translation>{title} · by {teller} {name} · counter {place}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>柜员刚刚修改了此业务。</source>
        <translation>The teller has just changed this case.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>此业务已不在等待您授权。</source>
        <translation>This case no longer waits for you.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>重新查看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>{what}：{customer}。</source>
        <translation>{what}: {customer}.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>无异常</source>
        <translation>nothing unusual</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>{first}（另{n}项）</source>
        <translation>{first} (+{n})</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>曾退回</source>
        <translation>returned before</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>{teller} {place}号 · {unusual}</source>
        <translation>{teller}, no. {place} · {unusual}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/authorisations.py"/>
        <source>{level} · {minutes}分钟</source>
        <translation>{level} · {minutes} min</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <location filename="../../ui/screens/entry.py"/>
        <source>恢复遮盖</source>
        <translation>Mask again</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>没有打开客户。</source>
        <translation>No customer is open.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>没有可办理的交易。</source>
        <translation>There is no operation to begin.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>只列最近的记录；更早的请在日志中按客户号查找。</source>
        <translation>Only the newest are listed; search the journal by the customer number for older ones.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>没有业务记录。</source>
        <translation>Nothing was done yet.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>客户本人出示证件办理。</source>
        <translation>The customer shows their document for it.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>含查看记录</source>
        <translation>With looks at data</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>为客户办理</source>
        <translation>Begin for this customer</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>业务记录</source>
        <translation>What was done</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>客户号 {number}　{since} 建档　网点 {branch}</source>
        <translation>Customer {number} · since {since} · branch {branch}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <location filename="../../ui/screens/journal.py"/>
        <source>{number}　经办 {made}</source>
        <translation>{number} · by {made}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>按证件号码找到</source>
        <translation>by document</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>{under}　{by}</source>
        <translation>{under} · {by}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>{under}　{reason}</source>
        <translation>{under} · {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer.py"/>
        <source>{badge} · 芯片警示</source>
        <translation>{badge} · chip alarm</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>{text}{remedy}</source>
        <translation>{text} {remedy}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>继续办理</source>
        <translation>Go on</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>查看</source>
        <comment>Open</comment>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>证件与身份</source>
        <translation>Documents and identity</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>有效期限</source>
        <translation>Valid</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>{since} 至 {until}</source>
        <translation>{since} to {until}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>{title}{left}天</source>
        <translation>{title} {left} days ago</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>{left}天后到期</source>
        <translation>ends in {left} days</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>开户日志</source>
        <translation>Opening entry</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>{day}，网点 {branch}</source>
        <translation>{day}, branch {branch}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>开户</source>
        <translation>Opened</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>用途</source>
        <comment>Purpose</comment>
        <translation>Purpose</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>借记卡</source>
        <comment>Debit card</comment>
        <translation>Debit card</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>尽职调查取自日志 {diligence_from}。</source>
        <translation>Due diligence as given in entry {diligence_from}.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/customer_cards.py"/>
        <source>日志中没有尽职调查记录。</source>
        <translation>The journal has no due diligence.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/ending.py"/>
        <source>即将到期</source>
        <comment>End soon</comment>
        <translation>End soon</translation>
    </message>
    <message>
        <location filename="../../ui/screens/ending.py"/>
        <source>已过期</source>
        <comment>Expired</comment>
        <translation>Expired</translation>
    </message>
    <message>
        <location filename="../../ui/screens/ending.py"/>
        <source>最多列出 {n} 位；其余请用搜索查找</source>
        <translation>At most {n} are listed; find others by searching</translation>
    </message>
    <message>
        <location filename="../../ui/screens/ending.py"/>
        <source>没有这样的客户。</source>
        <translation>There are no such customers.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/ending.py"/>
        <source>客户证件到期</source>
        <translation>Customers' documents</translation>
    </message>
    <message>
        <location filename="../../ui/screens/ending.py"/>
        <source>已过期 {n} 天</source>
        <translation>expired {n} days ago</translation>
    </message>
    <message>
        <location filename="../../ui/screens/ending.py"/>
        <source>今天到期</source>
        <translation>ends today</translation>
    </message>
    <message>
        <location filename="../../ui/screens/ending.py"/>
        <source>还有 {n} 天</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <location filename="../../ui/screens/ending.py"/>
        <source>{name}　客户号 {customer}</source>
        <translation>{name} · customer {customer}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/ending.py"/>
        <source>有效期至 {day}</source>
        <translation>valid until {day}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/entry.py"/>
        <source>选一条日志，按 Enter 打开。</source>
        <translation>Choose an entry and press Enter.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/entry.py"/>
        <source>此联含完整个人信息，请先查看明文。</source>
        <translation>This copy shows all: see the entry in full first.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/entry.py"/>
        <source>日志号 {number}　{at}　经办 {made}　授权 {approved}</source>
        <translation>Journal no. {number} · {at} · teller {made} · approved by {approved}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/entry.py"/>
        <source>无</source>
        <comment>nobody</comment>
        <translation>nobody</translation>
    </message>
    <message>
        <location filename="../../ui/screens/entry.py"/>
        <source>证据影像</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <location filename="../../ui/screens/entry.py"/>
        <source>{pictures}份影像和已签单据及个人信息已遮盖。</source>
        <translation>{pictures} picture(s) and signed papers, and personal data, are masked.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/entry.py"/>
        <source>当时的文本</source>
        <translation>The wordings as they were then</translation>
    </message>
    <message>
        <location filename="../../ui/screens/entry.py"/>
        <source>《{title}》　{version}</source>
        <translation>{title} · {version}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/entry.py"/>
        <source>查看全文</source>
        <translation>Read it</translation>
    </message>
    <message>
        <location filename="../../ui/screens/entry.py"/>
        <source>规则提示</source>
        <translation>Verdicts</translation>
    </message>
    <message>
        <location filename="../../ui/screens/entry.py"/>
        <source>不寻常</source>
        <translation>Unusual</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercise_card.py"/>
        <source>培训练习</source>
        <translation>Exercises</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercise_card.py"/>
        <source>样本客户在等您：选一位，按教练的提示办完，再看对错。第一次练习请选 S01。</source>
        <translation>The customers of the cast are waiting: choose one, follow the coach to the end, and see what was right. Begin with S01.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercise_card.py"/>
        <source>已完成 {done} / {all}，正确 {right}；错误受理 {accepted}，错误拒绝 {refused}。</source>
        <translation>{done} of {all} done, {right} right; {accepted} wrongly accepted, {refused} wrongly refused.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercise_card.py"/>
        <source>选客户练习</source>
        <translation>Choose a customer</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercises.py"/>
        <source>带来的证件（样本）</source>
        <translation>The document they bring (specimen)</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercises.py"/>
        <source>盲练：做完才显示要点</source>
        <translation>Blind: told afterwards</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercises.py"/>
        <source>做完以后揭晓</source>
        <translation>told afterwards</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercises.py"/>
        <source>已办 {count} 次</source>
        <translation>cases: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercises.py"/>
        <source>请这位客户到柜台</source>
        <translation>Serve this customer</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercises.py"/>
        <source>查看日志</source>
        <comment>Journal entry</comment>
        <translation>Journal entry</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercises.py"/>
        <source>办完这位客户的业务（办理，或者不予受理）以后，这里会说明对错和要点。</source>
        <translation>After the case has ended, performed or declined, this says what was right and why.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercises.py"/>
        <source>每位样本客户都有一个要点：有的应当办理，有的应当拒绝。办理时教练会提示下一步。</source>
        <translation>Each customer of the cast has a point: some must be served, some refused. The coach says what comes next while you serve them.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercises.py"/>
        <source>没有练习。</source>
        <translation>There are no exercises.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercises.py"/>
        <source>样本客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <location filename="../../ui/screens/exercises.py"/>
        <source>练习成绩</source>
        <translation>Score</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home.py"/>
        <source>没有未办完的业务。</source>
        <translation>Nothing is left to finish.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home.py"/>
        <source>没有需要留意的事项。</source>
        <translation>There is nothing to mind.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home.py"/>
        <source>查看日志</source>
        <comment>Journal</comment>
        <translation>Journal</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home.py"/>
        <source>处理单据</source>
        <translation>Papers</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home.py"/>
        <source>办理业务</source>
        <comment>Operations</comment>
        <translation>Operations</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home.py"/>
        <source>留意</source>
        <translation>To mind</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home.py"/>
        <source>最近经办的客户</source>
        <translation>Customers served lately</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home.py"/>
        <source>待{level}授权</source>
        <translation>Waits for: {level}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home.py"/>
        <source>{who}　{title}</source>
        <translation>{who} · {title}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>账户与客户</source>
        <translation>Accounts and customers</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>凭证、设置与管理</source>
        <translation>Stock, settings and administration</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>最早：{age}　{title}　经办 {who}</source>
        <translation>Oldest: {age} · {title} · by {who}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>未受理</source>
        <translation>declined</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>客户放弃</source>
        <comment>withdrawn</comment>
        <translation>withdrawn</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>授权拒绝</source>
        <translation>rejected</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>尾箱空白卡</source>
        <translation>blank cards in the box</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>{what}{n}分钟后失效</source>
        <translation>{what} lapses in {n} min</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>{n} 笔业务待我授权</source>
        <translation>Cases that wait for my authorisation: {n}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>{headline}　{title}；到时须重做此步骤</source>
        <translation>{headline} · {title}; the step must be done again then</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>{n} 张单据未打印</source>
        <translation>Papers not printed: {n}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>提醒客户换证并到柜台更新</source>
        <translation>Remind them to renew it and to bring the new one</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>{n} 位客户的证件将在 {days} 天内到期</source>
        <translation>Customers whose document ends within {days} days: {n}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/home_parts.py"/>
        <source>{n} 位客户的证件已过期</source>
        <translation>Customers whose document has expired: {n}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/journal.py"/>
        <source>日志号、姓名、尾号、柜员、交易、结果、日期</source>
        <translation>Number, name, digits, staff, day …</translation>
    </message>
    <message>
        <location filename="../../ui/screens/journal.py"/>
        <source>只看</source>
        <translation>Only from</translation>
    </message>
    <message>
        <location filename="../../ui/screens/journal.py"/>
        <source>日期</source>
        <comment>Day</comment>
        <translation>Day</translation>
    </message>
    <message>
        <location filename="../../ui/screens/journal.py"/>
        <source>截止日期</source>
        <translation>Last day</translation>
    </message>
    <message>
        <location filename="../../ui/screens/journal.py"/>
        <source>更早的日志</source>
        <translation>Older entries</translation>
    </message>
    <message>
        <location filename="../../ui/screens/journal.py"/>
        <source>没有这样的日志。</source>
        <translation>There is no such entry.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/journal.py"/>
        <source>至</source>
        <translation>to</translation>
    </message>
    <message>
        <location filename="../../ui/screens/journal.py"/>
        <source>最近{count}条，还有更早的</source>
        <translation>The newest {count}; there are older ones</translation>
    </message>
    <message>
        <location filename="../../ui/screens/journal.py"/>
        <source>共{count}条</source>
        <translation>{count} in all</translation>
    </message>
    <message>
        <location filename="../../ui/screens/journal.py"/>
        <source>{short}　{title}</source>
        <translation>{short} · {title}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>此联含完整个人信息，说明原因前不予显示：可打印；如需查看，请查看明文或打开日志。</source>
        <translation>This copy shows all about a customer and is not shown before somebody says why: it can be printed; to look at it, see it or its entry in full.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>整张打印</source>
        <comment>Print whole</comment>
        <translation>Print whole</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>重新打印</source>
        <translation>Print again</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>取消打印</source>
        <translation>Cancel printing</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>已在打印机中。</source>
        <translation>A printer has it already.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>已打印过；再打一份须补打。</source>
        <translation>It was printed; another one is a reprint.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>单据尚未生成。</source>
        <translation>The paper is not made yet.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <location filename="../../ui/screens/paper_verdict.py"/>
        <source>打开日志</source>
        <translation>Open the entry</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>日志号 {journal}　{where}</source>
        <translation>Entry {journal} · {where}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>已送打印机：{title}。</source>
        <translation>Sent to the printer: {title}.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <source>按设定</source>
        <translation>As it is set</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_panel.py"/>
        <location filename="../../ui/screens/wordings.py"/>
        <source>已保存到 {path}。</source>
        <translation>Saved to {path}.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>待打印</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>已归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>正在送打印机</source>
        <translation>Going to the printer</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>打印中</source>
        <translation>At the printer</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>已打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>打印失败</source>
        <translation>Failed</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>可能已打印</source>
        <translation>Perhaps printed</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>打印机待处理</source>
        <translation>Printer asks</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>{since} 起</source>
        <translation>since {since}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>未送打印机</source>
        <translation>never sent to the printer</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_states.py"/>
        <source>送打印机{tries}次</source>
        <translation>sent to the printer {tries}×</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_verdict.py"/>
        <source>日志中的内容，请与纸面逐项核对</source>
        <translation>In the journal: compare with the sheet</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_verdict.py"/>
        <source>签名</source>
        <comment>Signatures</comment>
        <translation>Signatures</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_verdict.py"/>
        <source>签名完好</source>
        <translation>good</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_verdict.py"/>
        <source>签名完好，签署者未登记</source>
        <translation>good, by somebody not known here</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_verdict.py"/>
        <source>签名与内容不符</source>
        <translation>does not fit</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_verdict.py"/>
        <source>归档单据含客户完整个人信息，此处不显示；如需查看，请打开日志查看明文。</source>
        <translation>The archived paper shows all about a customer and is kept back here; to look at it, see its entry in full.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/paper_verdict.py"/>
        <source>{by}，{at}，{state}</source>
        <translation>{by}, {at}, {state}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/papers.py"/>
        <source>未完成 {n}</source>
        <translation>Unfinished {n}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/papers.py"/>
        <source>今日全部 {n}</source>
        <translation>All of today {n}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/papers.py"/>
        <source>没有待处理的单据。</source>
        <translation>No paper is waiting.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/papers.py"/>
        <source>今日没有单据。</source>
        <translation>There is no paper of today.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/papers.py"/>
        <source>停止</source>
        <comment>Stop</comment>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../ui/screens/papers.py"/>
        <source>没有可重试的单据。</source>
        <translation>No paper is to be tried again.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/papers.py"/>
        <source>打印设置</source>
        <translation>Print settings</translation>
    </message>
    <message>
        <location filename="../../ui/screens/papers.py"/>
        <source>正在打印，还剩{n}张…</source>
        <translation>Printing, {n} left …</translation>
    </message>
    <message>
        <location filename="../../ui/screens/papers.py"/>
        <source>已送打印机{n}张。</source>
        <translation>{n} sent to the printer.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/papers.py"/>
        <source>{under}　{trouble}</source>
        <translation>{under} · {trouble}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/papers.py"/>
        <source>{state} · {tries}次</source>
        <translation>{state} · {tries}×</translation>
    </message>
    <message>
        <location filename="../../ui/screens/parameters.py"/>
        <source>变更参数</source>
        <translation>Change a parameter</translation>
    </message>
    <message>
        <location filename="../../ui/screens/parameters.py"/>
        <source>现行</source>
        <comment>in force</comment>
        <translation>in force</translation>
    </message>
    <message>
        <location filename="../../ui/screens/parameters.py"/>
        <source>待生效</source>
        <comment>coming</comment>
        <translation>coming</translation>
    </message>
    <message>
        <location filename="../../ui/screens/parameters.py"/>
        <source>历史</source>
        <comment>before</comment>
        <translation>before</translation>
    </message>
    <message>
        <location filename="../../ui/screens/parameters.py"/>
        <source>自 {day} 起</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/parameters.py"/>
        <location filename="../../ui/screens/wordings.py"/>
        <source>须业务主管及以上</source>
        <translation>needs a supervisor or above</translation>
    </message>
    <message>
        <location filename="../../ui/screens/parameters.py"/>
        <source>{purpose}可设：{bounds}；变更由{level}授权。</source>
        <translation>{purpose} It may be {bounds}; changes need: {level}.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place.py"/>
        <source>培训（不是真实业务）</source>
        <translation>Training (no real business)</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place.py"/>
        <location filename="../../ui/top_bar.py"/>
        <source>正式营业</source>
        <translation>Real business</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place.py"/>
        <source>未设置</source>
        <comment>not set up</comment>
        <translation>not set up</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place.py"/>
        <source>须处理</source>
        <translation>see to it</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place.py"/>
        <source>去设置</source>
        <translation>Set it</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place.py"/>
        <source>本机</source>
        <translation>This workstation</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place.py"/>
        <source>银行</source>
        <translation>Bank</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place.py"/>
        <source>设备与部件</source>
        <translation>Parts and devices</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place.py"/>
        <source>重新检查</source>
        <translation>Check again</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place_tabs.py"/>
        <source>本机状态</source>
        <comment>State</comment>
        <translation>State</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place_tabs.py"/>
        <source>设备与设置</source>
        <comment>Settings</comment>
        <translation>Settings</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place_tabs.py"/>
        <source>单据打印</source>
        <comment>Printing</comment>
        <translation>Printing</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place_tabs.py"/>
        <source>业务参数</source>
        <comment>Parameters</comment>
        <translation>Parameters</translation>
    </message>
    <message>
        <location filename="../../ui/screens/place_tabs.py"/>
        <source>文本</source>
        <comment>Wordings</comment>
        <translation>Wordings</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>提交变更</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>单据</source>
        <comment>Forms</comment>
        <translation>Forms</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>没有单据。</source>
        <translation>There are no forms.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>已改</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>可套打</source>
        <translation>Has a form</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>没有变更。</source>
        <translation>Nothing is changed.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>例如：更换打印机后重新校准</source>
        <translation>such as: calibrated after a new printer</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>已送打印机 {printer}：{what}。</source>
        <translation>Sent to {printer}: {what}.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>校准页</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>试印框线</source>
        <translation>Check print</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>空白表格</source>
        <translation>Blank form</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>打印：</source>
        <translation>Print:</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>此单据没有套打表格，整张打印。</source>
        <translation>No pre-printed form: it is printed whole.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>预览含位移：打印机偏多少，值就反向移多少，印出来正好在框内。</source>
        <translation>The preview is moved too: by as much as the printer is off the other way, so that the print comes out in its boxes.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>{title}　{width}×{height} 毫米　{source}</source>
        <translation>{title} · {width} × {height} mm. {source}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing.py"/>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>向右</source>
        <translation>right</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>向下</source>
        <translation>down</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>加上</source>
        <translation>Add</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>毫米数，最多一位小数，−{most} 至 {most}。</source>
        <translation>Millimetres, one decimal, −{most} to {most}.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>校准页上读得的数，连同正负号；加上后重印校准页应读得 0。</source>
        <translation>What the calibration sheet reads, with its sign; after adding it, a new sheet reads 0.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>整张打印</source>
        <comment>print it whole</comment>
        <translation>print it whole</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>只印值（套打）</source>
        <translation>only the values</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>纸盒</source>
        <translation>Tray</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>套打</source>
        <comment>Pre-printed</comment>
        <translation>Pre-printed</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>位移（毫米）</source>
        <translation>Offset (mm)</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>校准读数</source>
        <translation>Reading</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>单双面</source>
        <translation>Sides</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>柜台打印机（{name}）</source>
        <translation>the counter's own ({name})</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>可用：{trays}；空为打印机自选。</source>
        <translation>There are {trays}; empty: its own choice.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>空为打印机自选</source>
        <translation>empty: its own choice</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>打印机没有这个纸盒；有：{trays}。</source>
        <translation>The printer has no such tray; it has {trays}.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/printing_entry.py"/>
        <source>纸盒名只含字母、数字和 - _ .</source>
        <translation>Letters, digits and - _ . only</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>内容未改动，与前一条相接</source>
        <translation>unchanged, and follows the one before it</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>日志有问题</source>
        <translation>something is wrong</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>核验到本条为止的整条日志链</source>
        <translation>Prove the whole chain up to this entry</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>停止核验</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>从第1条到本条（共{n}条）均未改动、无缺失。</source>
        <translation>Entries 1 to {n} are whole, none is missing.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>已核验{n}条，共{all}条</source>
        <translation>{n} of {all} proved</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>已停止；前{n}条无误。</source>
        <translation>Stopped; the first {n} are right.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>请立即报告负责人，勿再办理业务。</source>
        <translation>Report to the manager at once, and stop work.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>日志链</source>
        <translation>Chain</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>本条摘要</source>
        <translation>This entry</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>上一条摘要</source>
        <translation>The one before</translation>
    </message>
    <message>
        <location filename="../../ui/screens/proof.py"/>
        <source>{fault}{report}</source>
        <translation>{fault} {report}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/reprint.py"/>
        <source>补打</source>
        <comment>Print again</comment>
        <translation>Print again</translation>
    </message>
    <message>
        <location filename="../../ui/screens/reprint.py"/>
        <source>补打的是归档原件，逐页标明“补打 第几次”、您的柜员号和姓名、时间和原因，并记入日志。</source>
        <translation>The archived paper is printed; each page says which reprint it is, your number and name, when and why, and the journal keeps it.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/reprint.py"/>
        <location filename="../../ui/screens/unmask.py"/>
        <source>请选择原因。</source>
        <translation>Choose a reason.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/reprint.py"/>
        <location filename="../../ui/screens/unmask.py"/>
        <source>说明</source>
        <comment>Explained</comment>
        <translation>Explained</translation>
    </message>
    <message>
        <location filename="../../ui/screens/settings.py"/>
        <source>更改设置</source>
        <translation>Change settings</translation>
    </message>
    <message>
        <location filename="../../ui/screens/settings.py"/>
        <source>变更由{level}授权。</source>
        <translation>Changes need: {level}.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/settings.py"/>
        <source>自设立以来未变更。</source>
        <translation>Not changed since they were set up.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/settings.py"/>
        <source>上次变更：日志 {number}。</source>
        <translation>Last changed by entry {number}.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/settings.py"/>
        <source>设置文件 {file}；账簿 {store}。变更由业务主管授权，另有注明的除外。</source>
        <translation>Settings in {file}; books in {store}. A supervisor approves changes unless it says otherwise.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/settings.py"/>
        <source>{said}{who}</source>
        <translation>{said} {who}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/settings.py"/>
        <source>未设置。</source>
        <translation>Not set.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/settings.py"/>
        <source>{where}{by}</source>
        <translation>{where} {by}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>柜员签到</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>正在打开账簿…</source>
        <translation>Opening the books…</translation>
    </message>
    <message>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>每人只用自己的柜员号。离开座位请按 F9 签退。</source>
        <translation>Sign in as yourself only. Press F9 to sign off when you leave.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>培训柜员</source>
        <translation>Training staff</translation>
    </message>
    <message>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>点选，或用 ↑ ↓ 选好后按 Enter，即按其身份签到。</source>
        <translation>Click, or choose with ↑ ↓ and Enter, to sign in as that person.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>首次启动，正在准备账簿，需要几秒…</source>
        <translation>The first start: the books are being made ready, a few seconds …</translation>
    </message>
    <message>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>账簿没有打开。</source>
        <translation>The books are not open.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>请输入柜员号和密码。</source>
        <translation>Enter your staff number and password.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>正在签到…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>没有培训柜员</source>
        <translation>No training staff</translation>
    </message>
    <message>
        <location filename="../../ui/screens/sign_in.py"/>
        <source>密码 {password}</source>
        <translation>Password {password}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/unmask.py"/>
        <source>您的柜员号、时间、查看内容和原因将记入日志；离开此页即恢复遮盖。</source>
        <translation>Your number, the time, what you see and why go into the journal; all is masked again when you leave this page.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>打开文件</source>
        <translation>Open a file</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>拍摄</source>
        <translation>Camera</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>验证</source>
        <translation>Prove</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>校验码或扫码枪</source>
        <translation>Check code, or a scanner</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>例如 7K3M-9QFA-XW4P</source>
        <translation>such as 7K3M-9QFA-XW4P</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>打开 PDF 或扫描件、拍摄纸质单据、输入校验码，或把文件拖到这里。</source>
        <translation>Open a PDF or a scan, take a picture of a sheet, type its check code, or drop a file here.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>正在验证…</source>
        <translation>Proving …</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>客户带来的</source>
        <translation>What was brought</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>归档单据</source>
        <translation>The archived paper</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>带来的单据与归档单据在此并排显示。</source>
        <translation>What was brought is shown here beside the archived paper.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>选择单据文件</source>
        <translation>Choose the paper's file</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>请打开图片文件。</source>
        <translation>Open a picture file.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/verify_paper.py"/>
        <source>请换一个文件再试。</source>
        <translation>Choose another file.</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>现行</source>
        <comment>In force</comment>
        <translation>In force</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>待生效</source>
        <comment>Coming</comment>
        <translation>Coming</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>历史</source>
        <comment>Before</comment>
        <translation>Before</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>已被取代</source>
        <translation>Overtaken</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>{version}　自 {day} 起</source>
        <translation>{version} · from {day}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>随程序提供</source>
        <translation>came with the program</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>本行换版，日志号 {journal}</source>
        <translation>put in by the bank, journal no. {journal}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>版本 {version}　自 {day} 起　{by}</source>
        <translation>Version {version} · from {day} · {by}</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>中文正文摘要值（SHA-256）</source>
        <translation>Digest of the Chinese text (SHA-256)</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>看英文文本</source>
        <translation>Read the Chinese, which binds</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>看中文文本（以此为准）</source>
        <translation>Read the English</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>文本与版本</source>
        <translation>Wordings and versions</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>另存为文件</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <location filename="../../ui/screens/wordings.py"/>
        <source>换版日志</source>
        <translation>The change</translation>
    </message>
    <message>
        <location filename="../../ui/search/line.py"/>
        <source>F3　交易码、拼音、姓名、末四位</source>
        <translation>F3 · Code, pinyin, name, last four</translation>
    </message>
    <message>
        <location filename="../../ui/search/line.py"/>
        <source>F3　交易码、姓名</source>
        <translation>F3 · Code, name</translation>
    </message>
    <message>
        <location filename="../../ui/search/line.py"/>
        <source>F3　搜索</source>
        <translation>F3 · Search</translation>
    </message>
    <message>
        <location filename="../../ui/search/line.py"/>
        <source>搜索  {sequence}</source>
        <translation>Search  {sequence}</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>读取证件</source>
        <translation>Read a document</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>将证件平放在读卡器上后按回车；已开户的直接打开客户页</source>
        <translation>Lay it on the card reader and press Enter; a known customer's page is opened</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>界面</source>
        <translation>Screens</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>没有找到。可输入交易码、拼音、姓名，或证件、卡、手机号码末四位</source>
        <translation>Nothing found. Try a code, pinyin, a name, or the last four of a document, card or phone</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>还有更多客户符合；可接着输入，如 姓名加末四位</source>
        <translation>More customers fit; type on, such as a name and a last four</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>{kind}　{name}　{number}</source>
        <translation>{kind} · {name} · {number}</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>为持证人办理</source>
        <translation>for the holder of this document</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>本行没有这位客户</source>
        <translation>Not a customer of this bank yet</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>打开客户页</source>
        <translation>Open the customer's page</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>客户号 {customer}</source>
        <translation>customer {customer}</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>本行客户</source>
        <translation>known to the bank</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>正在读取证件…</source>
        <translation>Reading the document…</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>请勿移动证件；按 Esc 放弃</source>
        <translation>Leave it on the reader; Esc gives up</translation>
    </message>
    <message>
        <location filename="../../ui/search/lines.py"/>
        <source>再读一次</source>
        <translation>Read again</translation>
    </message>
    <message>
        <location filename="../../ui/settings_trial.py"/>
        <source>{name}：画面正常。</source>
        <translation>{name}: the picture is there.</translation>
    </message>
    <message>
        <location filename="../../ui/settings_trial.py"/>
        <source>{name}：正在打开…</source>
        <translation>{name}: opening …</translation>
    </message>
    <message>
        <location filename="../../ui/settings_trial.py"/>
        <source>关闭画面</source>
        <translation>Close the picture</translation>
    </message>
    <message>
        <location filename="../../ui/settings_trial.py"/>
        <source>摄像头画面</source>
        <translation>The camera's picture</translation>
    </message>
    <message>
        <location filename="../../ui/settings_trial.py"/>
        <source>已发出提示音。</source>
        <translation>The sound was played.</translation>
    </message>
    <message>
        <location filename="../../ui/tongues.py"/>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.py"/>
        <source>培训环境　TRAINING　不办理真实业务，单据无效</source>
        <translation>TRAINING · no real business, papers are void</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.py"/>
        <source>柜台</source>
        <comment>Guitai</comment>
        <translation>Guitai</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.py"/>
        <source>{where} · 终端 {workstation}</source>
        <translation>{where} · workstation {workstation}</translation>
    </message>
    <message>
        <location filename="../../ui/top_bar.py"/>
        <source>请稍候…</source>
        <comment>Working…</comment>
        <translation>Working…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/camera_view.py"/>
        <source>画面没有更新，请检查摄像头。</source>
        <translation>The picture does not change: check the camera.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/candidates.py"/>
        <source>候选字：数字键选择，Esc 关闭</source>
        <translation>Other characters: number keys choose, Esc closes</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>生僻字</source>
        <translation>Rare character</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>部件（吉吉）、拼音（zhe2）、两者（zhe 口）或编码（U+5586、GB FE59）</source>
        <translation>Components (吉吉), pinyin (zhe2), both (zhe 口), or a code (U+5586, GB FE59)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>查找生僻字</source>
        <translation>Find a rare character</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>Enter 填入　↓ 进入候选（数字键取字）　Esc 关闭</source>
        <translation>Enter inserts · ↓ to the characters (digits choose) · Esc closes</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>还有更多，请再加一个部件或拼音。</source>
        <translation>There are more: add a component or the pinyin.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>正在查找…</source>
        <translation>Searching …</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>本机没有字体能显示此字。可以照常登记，屏幕其他位置显示为空框。</source>
        <translation>No installed font shows it. It can be recorded; elsewhere the screen shows an empty box.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>单据字体缺此字：含此字的单据不能打印，请先安装字体。</source>
        <translation>The papers' fonts lack it: papers with it cannot be made until a font is installed.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>填入</source>
        <translation>Insert</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>读音未收录</source>
        <translation>reading not known</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_entry.py"/>
        <source>{first}
{read} {level}</source>
        <translation>{first}
{read}
{level}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/character_grid.py"/>
        <source>找到的字</source>
        <translation>Characters found</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/choice.py"/>
        <source>输入代码、拼音首字母或文字</source>
        <translation>Type a code or words</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/enlarged.py"/>
        <source>上一张</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/enlarged.py"/>
        <source>下一张</source>
        <translation>Later</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/enlarged.py"/>
        <source>第 {at} 张，共 {all} 张</source>
        <translation>{at} of {all}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_pad.py"/>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/key_pad.py"/>
        <source>退格</source>
        <translation>Erase</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/message_bar.py"/>
        <source>知道了</source>
        <translation>Dismiss</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/outline_edit.py"/>
        <source>左上角</source>
        <translation>top left corner</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/outline_edit.py"/>
        <source>右上角</source>
        <translation>top right corner</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/outline_edit.py"/>
        <source>右下角</source>
        <translation>bottom right corner</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/outline_edit.py"/>
        <source>左下角</source>
        <translation>bottom left corner</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/outline_edit.py"/>
        <source>证件四角，用鼠标或方向键移动</source>
        <translation>The corners: move them by mouse or arrows</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/page_view.py"/>
        <source>上一页  PgUp</source>
        <translation>Previous page  PgUp</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/page_view.py"/>
        <source>下一页  PgDn</source>
        <translation>Next page  PgDn</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/page_view.py"/>
        <source>没有页面</source>
        <translation>No pages</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/picture_view.py"/>
        <source>无图像</source>
        <translation>No picture</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/progress_strip.py"/>
        <source>取消</source>
        <comment>Stop</comment>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/progress_strip.py"/>
        <source>请稍候</source>
        <translation>One moment</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/progress_strip.py"/>
        <source>{what}… {seconds} 秒</source>
        <translation>{what} … {seconds} s</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/progress_strip.py"/>
        <source>正在取消：{what}…</source>
        <translation>Stopping: {what} …</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/setting_entry.py"/>
        <source>试一试</source>
        <translation>Try it</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/setting_entry.py"/>
        <source>选择…</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/setting_entry.py"/>
        <source>{name}（未连接）</source>
        <translation>{name} (not connected)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/setting_entry.py"/>
        <source>{label}，如 {example}</source>
        <translation>{label}, such as {example}</translation>
    </message>
    <message>
        <location filename="../../resources/wordings/agreement/AGREEMENT-2026-1.toml"/>
        <source>个人银行结算账户管理协议</source>
        <comment>Agreement on a personal settlement account</comment>
        <translation>Agreement on a personal settlement account</translation>
    </message>
    <message>
        <location filename="../../resources/wordings/agreement/AGREEMENT-2026-1.toml"/>
        <source>甲方为账户持有人，乙方为开户银行。双方根据《中华人民共和国民法典》《储蓄管理条例》《个人存款账户实名制规定》《中华人民共和国反洗钱法》《中华人民共和国反电信网络诈骗法》等规定，就甲方在乙方开立、使用个人银行结算账户（Ⅰ类户，以下简称“账户”）订立本协议。
第一条　实名开户
（一）甲方以本人真实姓名开立账户，出示本人有效身份证件，如实提供身份、职业、住所、联系方式、资金来源、开户用途和税收居民身份等信息，并对其真实、准确、完整负责。未成年人由监护人代理开户的，监护人同时出示本人有效身份证件和监护关系证明。
（二）乙方核对甲方的身份、证件和开户意愿。甲方不出示本人有效身份证件，或者不使用证件上的姓名的，乙方不予开户。
（三）甲方在乙方只能开立一个Ⅰ类户。
（四）甲方的证件到期，或者姓名、职业、住所、联系方式等信息变更的，应当及时到乙方更新；税收居民身份变更的，应当在三十日内通知乙方。
第二条　账户的使用
（一）账户可以办理存款、取款、转账、消费、缴费、购买投资理财产品等业务，具体以乙方提供的服务为准。
（二）账户和银行卡只限甲方本人使用。甲方不得出租、出借、出售账户和银行卡，不得购买他人的账户和银行卡，不得利用账户从事洗钱、电信网络诈骗等违法犯罪活动；违反的，依法承担责任。
（三）密码由甲方自行设置和保管。甲方不得向任何人透露密码和短信验证码；乙方工作人员不得查看、询问甲方的密码。
第三条　非柜面业务与限额
（一）网上银行、手机银行、自助设备等非柜面业务是否开通，以及日累计限额、日累计笔数、年累计限额，以甲方签名的开户申请书所载为准；超过约定的，到柜面办理。
（二）自开户之日起六个月内账户没有交易的，乙方暂停账户的非柜面业务，重新核实甲方身份后恢复。
（三）甲方可以到乙方变更上述约定。
第四条　尽职调查与风险管理
（一）乙方依法开展客户尽职调查，甲方应当配合；甲方拒绝配合的，乙方可以依法采取限制措施或者拒绝办理业务。
（二）乙方依法监测账户，发现异常的，可以重新核实身份和交易情况，延长处理期限，限制或者暂停有关业务。依照《反电信网络诈骗法》采取限制措施的，乙方告知甲方原因和申诉渠道；法律规定不得告知的除外。
（三）有权机关依法查询、冻结、扣划账户的，乙方依法协助。
第五条　挂失
（一）甲方遗失银行卡、遗忘或者泄露密码的，应当立即向乙方挂失。书面挂失由甲方持本人有效身份证件办理；临时挂失只在受理时告知的期限内有效，甲方应当在期限内办理书面挂失。
（二）乙方受理挂失后立即停止支付，并记录受理时间。受理前或者挂失失效后存款已被支取的，乙方不负赔偿责任；法律另有规定的除外。
（三）密码的挂失和重置由甲方本人办理，不得代理。
第六条　利息与费用
（一）活期存款按乙方公布的利率计息，每季度末月的二十日为结息日；销户时按销户日的活期利率计算利息，连同本金一并支付。
（二）收费项目和标准以乙方公示的服务价格为准；未公示的，乙方不得收取。
第七条　保密与个人信息
（一）乙方对甲方的存款和个人信息保密，除法律、行政法规另有规定外，不向任何单位和个人提供。
（二）乙方按照甲方已经阅读的《个人信息处理告知书》处理个人信息；客户身份资料和交易记录自业务关系结束之日起至少保存十年。
第八条　协议的变更
（一）乙方变更本协议的，应当在生效前公示；甲方不接受的，可以办理销户。
（二）本协议每一版本均有版本号和摘要值。甲方可以在乙方查阅其签名时的版本。
第九条　销户
（一）甲方可以持本人有效身份证件和银行卡到乙方办理销户。账户处于挂失、冻结、止付状态，或者有未了结的业务、签约的，应当先行处理。
（二）销户时，乙方结清本金和利息并收回银行卡。销户后账户不能恢复；销户不影响乙方依法保存有关资料。
第十条　投诉与争议
（一）甲方有异议的，可以向开户网点或者通过乙方公示的投诉渠道提出。对反洗钱措施有异议的，乙方在十五日内处理并答复。
（二）发生争议的，双方协商解决；协商不成的，可以依法向人民法院提起诉讼。
第十一条　效力
（一）本协议经甲方（由监护人代理的，为监护人）签名，自账户开立时生效，至账户销户时终止。
（二）本协议由乙方留存一份；交甲方一份，其中的个人信息予以遮盖。
（三）本协议以中文文本为准，英文供参考。</source>
        <translation>Party A is the account holder; Party B is the bank. Under the Civil Code, the Savings Regulations, the Real-Name Deposit Rules, the Anti-Money Laundering Law, the Anti-Telecom and Online Fraud Law and other rules they agree as follows on the personal settlement account (Class I, “the account”) that Party A opens and uses with Party B.
Article 1 Real name
(1) Party A opens the account in their own true name, shows their own valid identity document, states identity, occupation, residence, contact, source of funds, purpose and tax residency truthfully, and answers for it that these are true, accurate and complete. A guardian who acts for a minor shows their own valid identity document and proof of guardianship as well.
(2) Party B verifies Party A's identity, document and will to open. Without Party A's own valid identity document, or under another name than the one in it, Party B opens no account.
(3) Party A may have only one Class I account with Party B.
(4) When the document expires, or name, occupation, residence or contact change, Party A has them updated without delay; a change of tax residency is notified within thirty days.
Article 2 Use of the account
(1) The account serves for deposits, withdrawals, transfers, purchases, bills, investments and the like, as Party B offers them.
(2) Account and card are for Party A alone. Party A does not rent out, lend or sell them, does not buy those of others, and does not use the account for money laundering, fraud or other unlawful acts; whoever does is liable under the law.
(3) Party A sets and keeps the PIN, and tells nobody the PIN or a code that comes by text message; Party B's staff may neither look at the PIN nor ask for it.
Article 3 Business besides the counter, and limits
(1) Whether online, mobile and self-service channels are open, and their daily amount, daily count and yearly amount, are as the application says that Party A signed; what exceeds them is done at the counter.
(2) Without any transaction in the six months from the opening, Party B suspends business besides the counter until Party A's identity has been verified again.
(3) Party A may have these terms changed at Party B.
Article 4 Due diligence and risk
(1) Party B carries out customer due diligence as the law asks, and Party A cooperates; where Party A refuses, Party B may restrict or refuse business under the law.
(2) Party B monitors the account under the law and, where something is abnormal, may verify identity and transactions anew, take longer, restrict or suspend business. Of a restriction under the Anti-Telecom and Online Fraud Law Party B tells Party A the reason and the channel of appeal, unless the law forbids to tell.
(3) Party B assists authorities that lawfully inquire about, freeze or deduct from the account.
Article 5 Loss reports
(1) Whoever loses the card, or forgets or discloses the PIN, reports it to Party B at once. A written report is made with Party A's own valid identity document; a temporary one holds only for the term that is told when it is accepted, within which the written report is to be made.
(2) Once a report is accepted, Party B stops payment at once and records the time. For what was paid out before, or after the report lapsed, Party B is not liable, unless the law says otherwise.
(3) Loss and reset of the PIN are Party A's own to report; nobody may act for them.
Article 6 Interest and fees
(1) Demand deposits bear interest at the rate that Party B publishes, settled on the 20th of the last month of each quarter; at the closing, interest is worked out at the demand rate of that day and paid with the principal.
(2) Fees are those of Party B's published price list; what is not published is not charged.
Article 7 Secrecy and personal information
(1) Party B keeps Party A's deposits and personal information secret and gives them to nobody, unless laws or administrative regulations say otherwise.
(2) Party B handles personal information as the personal information notice says that Party A has read; identification records and transactions are kept for at least ten years after the relationship ends.
Article 8 Changes of this agreement
(1) Party B publishes a change before it takes effect; whoever does not accept it may close the account.
(2) Every version of this agreement has a version number and a digest. Party A may read the version that they signed at Party B.
Article 9 Closure
(1) Party A may close the account at Party B with their own valid identity document and the card. A loss report, a freeze, a stop on payments, pending business and contracts are settled first.
(2) At the closing Party B pays out principal and interest and takes the card back. A closed account cannot be restored; the records are kept as the law asks.
Article 10 Complaints and disputes
(1) Objections are raised at the branch or through the complaint channels that Party B publishes. Objections to measures against money laundering are dealt with and answered within fifteen days.
(2) Disputes are settled by agreement, or else may be brought before the people's court under the law.
Article 11 Effect
(1) This agreement is signed by Party A (through a guardian: by the guardian), takes effect when the account is opened and ends when it is closed.
(2) Party B keeps one copy; Party A is given one in which personal information is masked.
(3) The Chinese text is the one that binds; the English is for reference.</translation>
    </message>
    <message>
        <location filename="../../resources/wordings/anti_fraud/FRAUD-2026-1.toml"/>
        <source>防范电信网络诈骗及账户使用风险提示</source>
        <translation>Notice on telecom fraud and the risks of using an account</translation>
    </message>
    <message>
        <location filename="../../resources/wordings/anti_fraud/FRAUD-2026-1.toml"/>
        <source>请您在签名前仔细阅读以下内容；有不明白的地方，请当面询问柜员。
一、用好自己的账户
（一）银行账户和银行卡只限您本人使用，不得出租、出借、出售，也不得购买他人的账户和银行卡。
（二）不向任何人透露密码和短信验证码；银行和公安机关的工作人员都不会向您索要。
（三）不点击陌生链接，不下载陌生人推荐的软件，不与陌生人共享手机屏幕。
（四）转账前先核实：向熟人转账先打电话确认，向陌生人转账请三思。公安机关、检察院、法院没有所谓“安全账户”。
（五）手机号码变更或停用的，请及时到本行变更，以免他人收到您的验证码。
二、常见的诈骗手法
（一）刷单返利：先返小额佣金，再诱导大额垫付。
（二）虚假投资理财：以“内幕消息”“稳赚不赔”诱导在虚假平台充值。
（三）冒充公检法：谎称涉嫌犯罪，要求把资金转入“安全账户”。
（四）冒充客服：以退款、理赔、取消会员、影响征信为由，索要验证码或要求转账。
（五）冒充领导、熟人：以急需用钱为由要求转账。
（六）虚假贷款：放款前先收“手续费”“保证金”“解冻费”。
（七）网络交友：以恋爱、交友取得信任后，诱导投资、赌博或借款。
（八）高价收卡、“跑分”、代为转账取现：引诱您提供账户转移赃款。
三、法律责任
（一）《反电信网络诈骗法》第三十一条：任何单位和个人不得非法买卖、出租、出借银行账户、支付账户等，不得提供实名核验帮助，不得假冒他人身份或者虚构代理关系开立账户。
（二）《反电信网络诈骗法》第四十四条：违反上述规定的，没收违法所得，由公安机关处违法所得一倍以上十倍以下罚款；没有违法所得或者违法所得不足二万元的，处二十万元以下罚款；情节严重的，并处十五日以下拘留。构成犯罪的，依法追究刑事责任。
（三）因上述行为被判处刑罚或者经公安机关认定的，还将被联合惩戒：在惩戒期限内，名下账户的非柜面出金功能等受到限制，不得新开支付账户。
四、如果遇到可疑情况
（一）立即停止转账、停止操作，保留聊天记录、转账凭证等证据。
（二）拨打反诈专线96110咨询、举报；已经受骗的，立即拨打110报警。
（三）立即联系本行，办理挂失或者止付。</source>
        <translation>Please read this carefully before you sign, and ask the teller about anything that is not clear.
1. Using your account well
(1) Your account and card are for yourself alone. Do not rent out, lend or sell them, and do not buy those of others.
(2) Tell nobody your PIN or a code that comes by text message; neither the bank nor the police will ever ask for them.
(3) Open no links from strangers, install no software that strangers recommend, and share your screen with no stranger.
(4) Before you transfer, make sure: call people you know; think twice with people you do not know. Police, prosecutors and courts have no “safe account”.
(5) When your mobile number changes or is given up, tell the bank at once, so that nobody else receives your codes.
2. Common frauds
(1) Paid clicks and orders: small commissions first, then large sums to be advanced.
(2) False investments: “inside information” and “sure gains” on a platform that is not real.
(3) False police, prosecutors or courts: you are said to be involved in a crime and must move money to a “safe account”.
(4) False customer service: a refund, a compensation, a membership or your credit record is the pretext for a code or a transfer.
(5) False superiors and friends who need money urgently.
(6) False loans: a fee, a deposit or an “unfreezing” must be paid first.
(7) Friendship online: after trust comes an investment, a gamble or a loan.
(8) High prices for cards, moving money for others or withdrawing it for them: your account is to carry stolen money.
3. Legal liability
(1) Anti-Telecom and Online Fraud Law, article 31: nobody may unlawfully buy, sell, rent out or lend bank or payment accounts and the like, help with real-name verification, or open accounts under another's identity or a made-up agency.
(2) Anti-Telecom and Online Fraud Law, article 44: unlawful gains are confiscated and the police fine one to ten times the gains; without gains, or below 20,000 yuan, up to 200,000 yuan; in serious cases with up to fifteen days of detention as well. Crimes are prosecuted.
(3) Whoever is convicted of it, or found by the police to have done it, is under joint sanctions as well: for their term, payments out of their accounts besides the counter and the like are restricted, and no new payment account may be opened.
4. When something is suspicious
(1) Stop the transfer and whatever you are doing at once; keep messages and receipts as evidence.
(2) Call 96110, the anti-fraud line, for advice and reports; if you have been deceived, call the police at 110 at once.
(3) Tell the bank at once, to report the loss or to stop payments.</translation>
    </message>
    <message>
        <location filename="../../resources/wordings/face_notice/FACE-2026-3.toml"/>
        <source>为确认您就是证件的持有人，本行（名称及联系方式见本网点公示）请求采集您的现场人脸图像，并与您的身份证件（含芯片）照片比对；需要时请您按提示转头等，以辅助判断是否本人在场。人脸信息属于敏感个人信息，处理人脸信息可能影响您的人格尊严和财产安全。比对时计算的人脸特征值不予保存；现场人脸图像仅保存在本行，作为本次业务的核验证据，并在您以后办理业务时用于核对是否为您本人；与客户身份资料的保存期限相同，不向外提供，不用于其他目的。您可以拒绝：拒绝不影响开户，届时由两名柜面人员共同核对您的身份并签字确认。您可以随时在本行任一网点撤回同意。</source>
        <translation>To confirm that you are the holder of the document, the bank (its name and contacts are posted at this branch) asks to take a picture of your face and to compare it with the photograph on your identity document, in print and on its chip; where needed you are asked to turn your head and the like, as an aid to see that you are here. Face information is sensitive personal information; processing it may affect your dignity and the safety of your property. The features worked out for the comparison are not kept. The picture is kept at the bank only, as evidence of this check and to see in later business that it is you, as long as your identification records; it is given to nobody and used for nothing else. You may refuse: refusal does not prevent the opening; two members of staff will then identify you together and sign. You may withdraw this consent at any branch at any time.</translation>
    </message>
    <message>
        <location filename="../../resources/wordings/face_notice/FACE-2026-4.toml"/>
        <source>请您在同意前仔细阅读以下内容；有不明白的地方，请当面询问柜员。您可以同意，也可以拒绝。
一、个人信息处理者：本行，名称及联系方式见本网点公示。
二、处理目的：确认您就是证件的持有人，防止他人冒用，并在您以后办理业务时核对是否为您本人；不用于其他目的。
三、处理方式：采集您的现场人脸图像，计算人脸特征值，与您的身份证件（含芯片）照片比对；需要时请您按提示转头等，以辅助判断是否本人在场。比对结果由柜员判断。
四、信息种类：现场人脸图像、比对时计算的人脸特征值、身份证件照片，均属于敏感个人信息。
五、保存期限：人脸特征值比对后不予保存；现场人脸图像作为本次业务的核验证据保存在本行，与客户身份资料的保存期限相同，自业务关系结束之日起至少保存十年。
六、必要性及对您权益的影响：人脸比对用于辅助履行客户身份识别义务、保护您的账户安全。人脸信息一旦泄露或者被非法使用，可能影响您的人格尊严和人身、财产安全。
七、拒绝的后果及替代方式：您可以拒绝，拒绝不影响开户，届时由两名柜面人员共同核对您的身份并签字确认。
八、撤回同意：您可以随时在本行任一网点撤回同意；撤回不影响撤回前已进行的处理。
九、接收方：人脸信息不向外提供。联网核查公民身份信息系统、出入境证件核验服务只接收您的姓名和证件号码。
十、未成年人：由监护人代理的，比对的是监护人本人的人脸；未成年人不满十四周岁的，须经其父母或者其他监护人同意。</source>
        <translation>Please read this carefully before you agree, and ask the teller about anything that is not clear. You may agree or refuse.
1. Who processes it: this bank; its name and contacts are posted at this branch.
2. Purpose: to confirm that you hold the document, so that nobody passes for you, and to see in later business that it is you; nothing else.
3. Means: a picture of your face is taken, features are worked out from it, and it is compared with the photograph on your identity document, in print and on its chip; where needed you are asked to turn your head and the like, as an aid to see that you are here. The teller judges the result.
4. Kinds: the picture of your face, the features worked out for the comparison, and the photograph on your document. All are sensitive personal information.
5. Retention: the features are not kept after the comparison. The picture is kept at the bank as evidence of this check, as long as your identification records: at least ten years after the relationship ends.
6. Necessity and effect on your rights: the comparison helps the bank to identify you as it must, and to protect your account. A leak or misuse may affect your dignity and the safety of your person and property.
7. If you refuse: you may. It does not prevent the opening; two members of staff will then identify you together and sign.
8. Withdrawal: you may withdraw this consent at any branch at any time; what was done before stays lawful.
9. Recipients: your face is given to nobody. The citizen identity check and the entry-exit service receive your name and number only.
10. Minors: where a guardian acts, it is the guardian's own face that is compared; for a child under 14 a parent or other guardian must consent.</translation>
    </message>
    <message>
        <location filename="../../resources/wordings/information_notice/PI-2026-3.toml"/>
        <source>为开立和管理您的个人银行结算账户，本行（名称及联系方式见本网点公示）需要收集、存储和使用您的姓名、性别、民族、国籍、出生日期、住址、证件号码、影像及芯片信息、联系方式、职业及工作单位、收入及资金来源、税收居民身份等信息。其中证件、账户信息属于敏感个人信息，一旦泄露或被非法使用，可能危害您的人身、财产安全。上述处理为履行《反洗钱法》《个人存款账户实名制规定》规定的客户身份识别义务所必需；信息保存在本行，自业务关系结束之日起至少保存十年。为核对身份，您的姓名和证件号码将提交联网核查公民身份信息系统（出入境证件为出入境证件核验服务）。您可以在本行任一网点查询、更正您的信息，了解其处理情况；不提供上述信息，本行无法为您开户。</source>
        <translation>To open and keep your personal settlement account the bank (its name and contacts are posted at this branch) must collect, keep and use your name, sex, ethnicity, nationality, date of birth, address, identity document, its picture and chip, contact details, occupation and employer, income and source of funds, and tax residency. Documents and account information are sensitive personal information: a leak or misuse may endanger you or your property. This is necessary for the customer identification that the Anti-Money Laundering Law and the Real-Name Deposit Rules require; it is kept at the bank for at least ten years after the relationship ends. To verify your identity, your name and document number are sent to the citizen identity check service, or the entry-exit service. At any branch you may ask for, and correct, your information and learn how it is used; without it the bank cannot open the account.</translation>
    </message>
    <message>
        <location filename="../../resources/wordings/lending_notice/LENDING-2026-1.toml"/>
        <source>关于不出租、出借、出售、购买账户的声明</source>
        <translation>Statement against lending accounts</translation>
    </message>
    <message>
        <location filename="../../resources/wordings/lending_notice/LENDING-2026-1.toml"/>
        <source>本人充分了解并清楚知晓出租、出借、出售、购买账户的相关法律责任和惩戒措施，承诺依法依规开立和使用本人账户。</source>
        <translation>I fully understand the legal liability and the sanctions for renting out, lending, selling or buying accounts, and undertake to open and use my account in accordance with the law.</translation>
    </message>
    <message>
        <location filename="../../resources/wordings/refusal_channels/REFUSAL-2026-1.toml"/>
        <source>申诉、投诉渠道及再次申请须知</source>
        <translation>Appeal, complaint, and applying again</translation>
    </message>
    <message>
        <location filename="../../resources/wordings/refusal_channels/REFUSAL-2026-1.toml"/>
        <source>一、对本次结果有异议的
（一）您可以当场要求网点负责人复核，也可以通过本行在营业场所和官方网站公示的投诉渠道提出申诉或者投诉。
（二）本行依法处理并答复；对反洗钱措施有异议的，自提出之日起十五日内处理并答复。
（三）提出申诉或者投诉时，请出示本告知书，或者告知其编号。
二、再次申请时请携带
（一）本人有效身份证件原件；证件信息需要进一步核实的，可以另带户口簿、护照等其他证件，或者公安机关出具的核实证明。
（二）本人实名登记、能够接收短信的手机号码。
（三）如有，请带能够说明开户用途的材料，例如劳动合同、在职证明、营业执照、录取通知书等。
三、其他
（一）您本次提供的资料，本行依法保密和保存。
（二）本告知书不影响您依法享有的其他权利。</source>
        <translation>1. If you do not agree
(1) You may ask the branch manager for a review at once, or appeal or complain through the channels that the bank publishes at its premises and on its website.
(2) The bank deals with it and answers as the law asks; objections to measures against money laundering are dealt with and answered within fifteen days.
(3) Please show this notice, or give its number.
2. If you apply again, please bring
(1) The original of your own valid identity document; where it must be verified further, you may bring the household register, a passport or another document as well, or a confirmation of the police.
(2) A mobile number registered in your own name that receives text messages.
(3) Where you have them, papers that show what the account is for, such as a contract of employment, a certificate of employment, a business licence or a letter of admission.
3. Further
(1) What you gave the bank this time is kept secret and kept as the law asks.
(2) This notice does not touch any other right that you have under the law.</translation>
    </message>
</context>
</TS>
