"""A reader looks at single steps, and changes numbers by hand."""

from playwright.sync_api import Locator, expect

from tests.browser.explorer.reader import choose, copied, fill, shown, turn


def test_a_returned_tensor_is_found_in_the_drawing(explorer: Locator) -> None:
    """On pointing at it in the list."""
    turn(explorer, "return_sequences")
    turn(explorer, "return_state")
    for k, count in enumerate([3, 1, 1]):
        explorer.locator(".tensors li").nth(k).hover()
        expect(explorer.locator(".hot")).to_have_count(count)


def test_a_step_is_chosen_in_the_drawing(explorer: Locator) -> None:
    """By pointing at it; it is marked there."""
    explorer.locator(".stage .cell").nth(1).click()
    expect(explorer.locator("[data-slot=where]")).to_contain_text("step 2 of 3")
    expect(explorer.locator(".cell.now")).to_have_attribute("data-step", "2")
    turn(explorer, "bidirectional")
    backward = explorer.locator('.stage .cell[data-part="1"]')
    backward.nth(0).click()
    expect(explorer.locator("[name=part]")).to_have_value("1")
    expect(explorer.locator("[data-slot=where]")).to_contain_text("step 3 of 3: reads x1")
    expect(backward.nth(0)).to_contain_class("now")


def test_inputs_and_weights_are_changed_by_hand(explorer: Locator) -> None:
    """By typing, with the arrow keys, and with the slider; h, the plot and the code follow."""
    curve = explorer.locator("[data-slot=plot] path.h").first
    seen = {shown(explorer)[0].values}
    paths = {curve.get_attribute("d")}

    def follows() -> None:
        assert shown(explorer)[0].values not in seen
        assert curve.get_attribute("d") not in paths
        seen.add(shown(explorer)[0].values)
        paths.add(curve.get_attribute("d"))

    field = explorer.locator('[type=number][data-edit="x.0.2.1"]')
    field.fill("-1.5")
    follows()
    field.press("ArrowUp")
    assert field.input_value() == "-1.4"
    follows()
    slider = explorer.locator('[type=range][data-edit="x.0.2.1"]')
    assert slider.input_value() == "-1.4"
    slider.press("ArrowRight")
    follows()
    assert field.input_value() == "-1.35"

    explorer.locator("#set-weight").select_option("f from h[3]")
    weight = explorer.locator('[type=number][data-edit="recurrent_kernel.3.4"]')
    weight.fill("2")
    follows()
    program = copied(explorer, "Copy the program")
    assert "x[0, 2, 1] = -1.35\n" in program
    assert "values[1][3, 4] = 2  # recurrent_kernel\n" in program

    explorer.get_by_role("button", name="Undo all changes").click()
    assert "values" not in copied(explorer, "Copy the program")
    assert shown(explorer)[0].values == "[ 0.1032  0.0651 -0.0267 -0.2207]"


def test_the_chosen_weight_exists(explorer: Locator) -> None:
    """It stays what it was while there is such a weight."""
    choice = explorer.locator("#set-weight")
    choice.select_option("o from x[4]")
    fill(explorer, "units", "3")
    expect(choice.locator(":checked")).to_have_text("o from x[4]")
    expect(explorer.locator('[type=number][data-edit="kernel.4.9"]')).to_be_visible()
    fill(explorer, "features", "4")
    expect(choice.locator(":checked")).to_have_text("i from x[0]")
    expect(explorer.locator('[type=number][data-edit="kernel.0.0"]')).to_be_visible()


def test_edited_weights_go_with_their_layer(explorer: Locator) -> None:
    """Other weights are other weights: it says that they are gone, and keeps the inputs."""
    explorer.locator('[type=number][data-edit="kernel.0.0"]').fill("3")
    explorer.locator('[type=number][data-edit="x.0.2.0"]').fill("3")
    choose(explorer, "GRU")
    expect(explorer.locator(".note")).to_contain_text("Numbers that you changed are gone")
    program = copied(explorer, "Copy the program")
    assert "x[0, 2, 0] = 3" in program
    assert "values" not in program
