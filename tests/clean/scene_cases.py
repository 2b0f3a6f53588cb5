"""Lines alone between two paragraphs: those that are captions, and those that are none however alike they look.

The tests hold that they are told apart; ``make fit`` has regard to them beside the gold.
"""

from __future__ import annotations

from collections.abc import Iterator

TITLE = "Sở Y tế Hậu Giang kiểm tra công tác phòng, chống sốt xuất huyết tại huyện Vị Thủy"
LEAD = (
    "Sáng 12/7, đoàn công tác của Sở Y tế tỉnh Hậu Giang do bà Lê Thị Thanh Thúy, Phó Giám đốc Sở làm trưởng đoàn đã đến "
    "kiểm tra công tác phòng, chống sốt xuất huyết tại huyện Vị Thủy."
)
ABOVE = (
    "Tại xã Vị Thanh, đoàn đến từng hộ xem lu khạp, hỏi bà con cách diệt lăng quăng, đồng thời động viên các cộng tác viên "
    "bám ấp, bám hộ trong mùa mưa năm nay."
)
BELOW = (
    "Theo báo cáo của Trung tâm Y tế huyện, từ đầu năm đến nay toàn huyện ghi nhận 96 ca mắc, tăng 31 ca so với cùng kỳ; "
    "các ổ dịch đều được xử lý trong vòng 48 giờ."
)

#: What is seen, whatever the verb.
SHOWN = (
    "Kiểm tra dụng cụ chứa nước tại hộ dân ở xã Vị Thanh",
    "Hoạt động phun hóa chất tại chợ Nàng Mau, xã Vị Thanh",
    "Đông đảo bà con ấp 7 xã Vị Thanh chờ nhận cá bảy màu",
    "Đồng chí Lê Thị Thanh Thúy, Phó Giám đốc Sở Y tế, Trưởng đoàn phát biểu tại buổi làm việc với huyện.",
    "Chị Võ Thị Hương đưa con đi tiêm tại xã Vị Thanh, tay bồng cháu nhỏ",
    "Các thế hệ cộng tác viên chụp ảnh lưu niệm cùng đoàn",
    "Một buổi họp dân của chi bộ ấp 7, xã Vị Thanh",
    "Một ca phẫu thuật tại bệnh viện huyện Vị Thủy",
    "bà con ấp 7 chờ nhận cá bảy màu tại trạm y tế",
    "Tổ xung kích ấp 7 úp lu khạp quanh nhà bà con",
    "Nhân viên trạm y tế xã Vị Thanh xịt hóa chất trong chuồng bò.",
    "Bà con ấp 7 học cách nhận diện lăng quăng qua kính lúp",
    "Anh Lê Văn Tám, ấp 3, xã Vị Đông súc rửa lu nước trước nhà.",
    "Y sĩ Nguyễn Thị Hoa cập nhật sổ theo dõi ca bệnh",
    "Nhân viên hậu cần xếp màn tẩm hóa chất lên xe ở Vị Thủy.",
    "Thăm hỏi, động viên người già neo đơn của trung tâm bảo trợ",
    "Tủ lạnh bảo quản vắc xin tại Trạm Y tế xã Vị Đông",
    "Giường bệnh kê ngoài hành lang Khoa Nhi",
    "Những thùng hóa chất được chuyển lên xuồng về ấp 7",
    "Y tế ấp thả cá vào lu nước nhà bà con.",
    "Ê-kíp trực soi lam máu lúc nửa đêm",
    "Trộn hóa chất trước giờ phun tại Trung tâm Y tế huyện",
    "Hai cộng tác viên ghi phiếu giám sát tại nhà bà Tư",
    "Xuồng chở hóa chất cập bến chợ Vị Thanh.",
)
#: The same, below the last paragraph.
SHOWN_LAST = (
    "Bác sĩ Trung tâm Y tế huyện Vị Thủy thăm khám cho bệnh nhi.",
    "Đoàn công tác chụp ảnh cùng cộng tác viên.",
)
#: News, subheads, and what only words can tell of people.
TOLD = (
    "Huyện Vị Thủy ra quân diệt lăng quăng mỗi tuần một lần.",
    "Đoàn đề nghị huyện bổ sung nhân lực cho các trạm y tế.",
    "Các hộ dân ký cam kết không để lăng quăng trong nhà.",
    "Lãnh đạo huyện hứa khắc phục trong tháng.",
    "Đoàn trao 50 phần quà, mỗi phần 500 nghìn đồng cho hộ nghèo.",
    "Bà Thúy ghi nhận nỗ lực của cộng tác viên.",
    "Trạm y tế chuẩn bị đủ thuốc, dịch truyền, giường bệnh.",
    "Đoàn làm việc đến 17 giờ cùng ngày.",
    "Tăng cường giám sát tại cộng đồng",
    "Truyền thông đi trước một bước",
    "Diệt lăng quăng từ mỗi nhà",
    "Trồng sả đuổi muỗi",
    "Chị Võ Thị Hương chở con lên trạm.",
    "Chị Võ Thị Hương, ấp 7",
    "Trưởng trạm Lê Văn Út nói vui: “Muỗi sợ bà con ấp 7 rồi”.",
    "Người dân còn thờ ơ với lu nước quanh nhà",
    "Bác sĩ chỉ cách phân biệt sốt xuất huyết và cúm",
    "Nhân viên y tế chạy đua với dịch bệnh mùa mưa",
    "Lực lượng mỏng, địa bàn rộng, kênh rạch chằng chịt",
    "Bệnh nhân nhập viện muộn, diễn tiến nặng nhanh.",
    "Ông Tám bán hai công đất trị bệnh cho vợ.",
    "Các trạm y tế trong huyện mở cửa cả thứ bảy.",
    "Giải pháp nào cho vùng trũng",
    "Chuyện ở ấp cuối huyện",
    "Kiện toàn đội xung kích",
    "Con nước về, muỗi cũng về",
    "Hóa chất được cấp đủ đến cuối năm.",
    "Xe cứu thương của trạm hỏng từ tháng 3.",
    "Mười hai ổ dịch trong một tháng",
    "Phòng bệnh từ trong nếp nghĩ",
    "Nước máy đã về đến ấp 7.",
    "Phòng khám huyện mở cửa đến 20 giờ.",
    "Hồ sơ ca bệnh được chuyển về huyện trong ngày.",
    "Chiếc lu của bà Tư",
    "Đào tạo cộng tác viên cho các ấp của xã",
    "Ba nhóm giải pháp cho mùa mưa ở Vị Thủy",
    "Trao đổi tại buổi làm việc, các hộ dân xã Vị Thanh nêu ba nhóm khó khăn",
)
#: Last sentences of articles.
TOLD_LAST = (
    "Sở Y tế Hậu Giang trân trọng báo cáo./.",
    "Đoàn cũng thăm, tặng quà cho hai bệnh nhi đang điều trị.",
    "Dịp này, đoàn tặng trạm y tế xã 20 chai hóa chất.",
    "Người dân khi có dấu hiệu sốt cần đến ngay trạm y tế gần nhất.",
)


def page_with(line: str, *, last: bool = False) -> str:
    """A page with a line between two paragraphs of its article, or below the last one."""
    return "\n\n".join((TITLE, LEAD, ABOVE, BELOW, line) if last else (TITLE, LEAD, ABOVE, line, BELOW))


def line_number(*, last: bool = False) -> int:
    """The number of that line."""
    return 9 if last else 7


def cases() -> Iterator[tuple[str, int, bool]]:
    """Each case: the page's text, the number of the line, and whether it is a caption."""
    for lines, last, is_caption in (
        (SHOWN, False, True),
        (SHOWN_LAST, True, True),
        (TOLD, False, False),
        (TOLD_LAST, True, False),
    ):
        for line in lines:
            yield page_with(line, last=last), line_number(last=last), is_caption
