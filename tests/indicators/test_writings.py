"""One figure for each way in which publications write numbers."""

from indicators.writings import one_of_each_writing


def test_each_way_of_writing_has_one_figure(frame):
    rows = frame(
        *(
            {"printed": printed, "made": made}
            for printed, made in [
                ("4.335.501", "printed"),
                ("1.466.725", "printed"),
                ("4,335,501", "printed"),
                ("2.2 million", "printed"),
                ("៣៨.៩៩៧", "printed"),
                ("៣,៥លាន", "printed"),
                ("7", "printed"),
                ("3000000", "transcribed"),
            ]
        )
    )
    found = one_of_each_writing(rows)["printed"].to_list()
    assert found == ["4.335.501", "4,335,501", "2.2 million", "៣៨.៩៩៧", "៣,៥លាន", "3000000"]


def test_the_first_published_one_is_written_with_points(published):
    assert one_of_each_writing(published.figures)["printed"].iloc[0] == "4.335.501"
