"""The sentences by which it is said what is to be thought of a paper."""

from __future__ import annotations

from app.desk.paper_proof_views import Ground, Standing
from app.i18n import Text

STANDINGS = {
    Standing.GENUINE: Text("真", "Genuine"),
    Standing.COMPARE: Text("码真，请核对", "Code genuine: compare"),
    Standing.ALTERED: Text("不符", "Not what was archived"),
    Standing.UNKNOWN: Text("无法证明", "Cannot be proved"),
}

GENUINE_TRAINING = Text("培训样本", "Specimen of training")

REASONS = {
    Ground.ORIGINAL: Text(
        "与归档单据逐字节一致：{title}（{copy}），日志 {journal}。",
        "The same as the archived paper, byte for byte: {title} ({copy}), entry {journal}.",
    ),
    Ground.REPRINT: Text(
        "与归档的补打单据逐字节一致：{title}（{copy}）补打第{n}次，原日志 {journal}。",
        "The same as the archived reprint, byte for byte: {title} ({copy}), reprint no. {n}, of "
        "entry {journal}.",
    ),
    Ground.SIGNED_ELSEWHERE: Text(
        "签名完好，由已登记的网点证书“{owner}”签署；其归档不在本库，未与归档比对。",
        "The signature is good and by the known certificate “{owner}”; its archive is not here, so "
        "the paper was not compared with it.",
    ),
    Ground.CODE_ONLY: Text(
        "二维码或校验码是真的；纸面其余内容须与归档单据逐项核对。",
        "The code is genuine; all else on the sheet must be compared with the archived paper.",
    ),
    Ground.APPENDED: Text(
        "归档单据之后被追加了 {n} 字节：文件在签名后被改动。",
        "{n} bytes were added behind the archived paper: the file was altered after it was signed.",
    ),
    Ground.CUT_OFF: Text(
        "文件不完整：归档单据 {all} 字节，此文件在第 {n} 字节处截断。",
        "The file is not whole: of {all} bytes of the archived paper it ends after {n}.",
    ),
    Ground.SIGNATURE_REPLACED: Text(
        "单据正文与归档一致，但签名部分被去掉或换过。",
        "The paper itself is as archived, but its signature was removed or replaced.",
    ),
    Ground.CHANGED: Text(
        "文件自称是归档单据 {journal}，内容却与归档不符：{ranges}处、共 {n} 字节不同，"
        "是改动或伪造的。",
        "The file says that it is a paper of {journal} and is not what was archived: {n} bytes in "
        "{ranges} places differ. It was altered or made up.",
    ),
    Ground.ARCHIVE_BROKEN: Text(
        "与归档一致，但归档本身有问题：{fault}请立即报告负责人。",
        "It is as archived, but something is wrong with the archive: {fault} Report it at once.",
    ),
    Ground.CODE_FALSE: Text(
        "校验码不符：此码不是本网点产生的。",
        "The check code is false: this branch did not make it.",
    ),
    Ground.OTHER_BRANCH: Text(
        "此单据属于网点 {branch}，不是本网点。",
        "This paper is of branch {branch}, not of this one.",
    ),
    Ground.OTHER_SIGNER: Text(
        "签名完好，但签名证书“{owner}”在本库没有登记，不能证明其身份。",
        "The signature is good, but its certificate “{owner}” is not known here, so nobody can say "
        "whose it is.",
    ),
    Ground.TRAINING_PAPER: Text(
        "这是培训样本，不具有业务效力，不是真实单据。",
        "This is a specimen made in training, without legal effect: no real paper.",
    ),
    Ground.REAL_PAPER: Text(
        "这不是培训库的单据，本培训库不能证明真实单据。",
        "This is no paper of a training store, and a training store proves no real paper.",
    ),
    Ground.NO_ENTRY: Text("日志中没有 {journal}。", "There is no entry {journal} in the journal."),
    Ground.OTHER_ENTRY: Text(
        "日志 {journal} 存在，但与码中的日志摘要不符。",
        "Entry {journal} exists, but its digest is not the one in the code.",
    ),
    Ground.NO_PAPER: Text(
        "日志 {journal} 存在，但没有这种单据。",
        "Entry {journal} exists, but it has no such paper.",
    ),
    Ground.NOT_MADE: Text(
        "日志 {journal} 有此单据，但尚未生成，不可能已交给任何人。",
        "Entry {journal} has this paper, but it is not made yet: nobody can have been given it.",
    ),
    Ground.NO_MARK: Text(
        "文件中没有本系统的签名，也没有单据二维码。",
        "The file has neither a signature of this program nor the code of a paper.",
    ),
    Ground.NO_CODE: Text("没有读到单据二维码。", "No code of a paper could be read."),
    Ground.TOO_LONG: Text(
        "文件过大，不会是柜台单据。", "The file is too large to be a paper of the counter."
    ),
}

UNREADABLE = Text(
    "文件已损坏，签名无法读取。", "The file is damaged; its signatures cannot be read."
)
NO_SIGNATURE = Text("文件中没有签名。", "There is no signature in the file.")
OLD_UNSIGNED = Text(
    "归档时尚未启用签名；以归档原件为准。",
    "It was archived before papers were signed; the archived original decides.",
)
SIGNED_BY = Text("签名完好：{owner}，{at}。", "The signature is good: {owner}, {at}.")
SIGNATURE_BROKEN = Text(
    "签名与内容不符：签名后被改动。",
    "The signature does not fit what it stands under: it was altered after it was signed.",
)
ENTRY_SOUND = Text("日志 {journal} 存在且未改动。", "Entry {journal} exists and is unchanged.")
ENTRY_REVERSED = Text(
    "注意：该笔业务已于 {at} 由柜员 {teller} 冲正（日志 {by}），此单据不再作为收付款凭据。",
    "Mind: this entry was reversed at {at} by {teller} (entry {by}); the paper proves no payment "
    "any more.",
)
OLDER_PROGRAM = Text(
    "由较早版本的程序生成：今天重新生成版式不同，以归档为准，不影响真实性。",
    "An earlier version of the program made it: made today it would look otherwise, which takes "
    "nothing from it.",
)
PAGES_CHANGED = Text("看起来不同的页：第 {pages} 页。", "Pages that look otherwise: {pages}.")
PAGES_SAME = Text(
    "各页看起来与归档相同，差别在看不见的部分。",
    "All pages look as archived; the difference is in what is not seen.",
)
FILE_UNSIGNED_CODE = Text(
    "文件本身没有签名，只读到页面上的二维码，如同一张扫描件。",
    "The file itself is not signed; only the code on its page was read, as from a scan.",
)
CODE_SIGNED = Text("二维码的签名由“{owner}”签署。", "The code is signed by “{owner}”.")
ASK_BRANCH = Text(
    "请向该网点核实，或登记其证书（guitai certificate import）。",
    "Ask that branch, or let its certificate be known (guitai certificate import).",
)
WITHOUT_STORE = Text(
    "没有账簿可核对：只能说签名本身如何。",
    "There are no books to ask: only the signature itself can be judged.",
)
SIGNED_NO_ENTRY = Text(
    "签名是本网点工作站的，日志却没有此笔：日志可能被换成旧的，请立即报告负责人。",
    "The signature is of a workstation of this branch, yet the journal has no such entry: the "
    "books may have been put back to an older state. Report it at once.",
)
TYPED_WRONG = Text(
    "校验码有误：请核对每个字符（不含 0、1、I、L、O）。",
    "This is no check code: look at each character (there is no 0, 1, I, L or O).",
)
NO_PAPER_FILE = Text(
    "文件既不是 PDF 单据，也不是图片，或已损坏。",
    "The file is neither a PDF paper nor a picture, or it is damaged.",
)
CHOOSE_PAPER_FILE = Text(
    "请选择单据的 PDF 文件，或其照片、扫描图片（JPEG、PNG、WebP、BMP、TIFF）。",
    "Choose the paper as a PDF file, or a photograph or scan of it (JPEG, PNG, WebP, BMP, TIFF).",
)
