using ArmedPolicingGov.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Shouldly;

namespace ArmedPolicingGov.Web.Kit.Tests;

public class FieldTagHelperTests
{
    readonly PageFrame frame = new();

    [Fact]
    public async Task An_input_ties_its_label_hint_and_problem_to_the_control()
    {
        frame.Problems.Add("organisation", "Enter the organisation");

        var dom = await new Element(new InputTagHelper(frame) { Name = "organisation", Label = "Organisation", Hint = "Not your own force", Value = "HMICFRS" }).DomAsync();

        var input = dom.QuerySelector("input")!;
        input.GetAttribute("value").ShouldBe("HMICFRS");
        input.GetAttribute("aria-describedby").ShouldBe("organisation-hint organisation-error");
        dom.QuerySelector("label")!.GetAttribute("for").ShouldBe(input.Id);
        dom.QuerySelector("#organisation-error")!.TextContent.ShouldBe("Error: Enter the organisation");
    }

    [Fact]
    public async Task A_field_without_a_problem_shows_none()
    {
        frame.Problems.Add("other", "Enter the other");

        var dom = await new Element(new TextareaTagHelper(frame) { Name = "notes", Label = "Notes" }).DomAsync();

        dom.QuerySelector(".govuk-error-message").ShouldBeNull();
        dom.QuerySelector(".govuk-form-group--error").ShouldBeNull();
    }

    [Fact]
    public async Task An_input_passes_on_the_attributes_that_it_does_not_know()
    {
        var dom = await new Element(new InputTagHelper(frame) { Name = "a", Class = "wide" }) { Attributes = { { "data-x", "1 & 2" } } }.DomAsync();

        dom.QuerySelector("input.wide")!.GetAttribute("data-x").ShouldBe("1 & 2");
    }

    [Fact]
    public async Task A_select_takes_an_empty_option_items_and_children_in_this_order()
    {
        var helper = new SelectTagHelper(frame) { Name = "force", Label = "Force", Empty = "Choose a force", Items = [SelectItem.Of("norfolk", "Norfolk")], Value = "suffolk" };

        var dom = await new Element(helper, new Element(new OptionTagHelper { Value = "suffolk" }) { Text = "Suffolk" }).DomAsync();

        dom.QuerySelectorAll("option").Select(option => option.TextContent).ShouldBe(["Choose a force", "Norfolk", "Suffolk"]);
        dom.QuerySelectorAll("option[selected]").Select(option => option.GetAttribute("value")).ShouldBe(["suffolk"]);
    }

    [Fact]
    public async Task Radios_show_what_belongs_to_an_answer_and_give_the_first_the_id_of_the_group()
    {
        var dom = await new Element(
            new RadiosTagHelper(frame) { Name = "result", Legend = "Result", Value = "findings" },
            new Element(new ChoiceItemTagHelper { Value = "none" }) { Text = "No findings" },
            new Element(
                new ChoiceItemTagHelper { Value = "findings" },
                new Element(new ConditionalTagHelper(), new Element(new InputTagHelper(frame) { Name = "count", Label = "How many" })))
            { Text = "Findings" },
            new Element(new DividerTagHelper()) { Text = "or" }).DomAsync();

        dom.QuerySelector("legend")!.TextContent.ShouldBe("Result");
        dom.QuerySelectorAll("input[type=radio]").Select(radio => radio.Id).ShouldBe(["result", "result-2"]);
        dom.QuerySelectorAll("input[checked]").Select(radio => radio.GetAttribute("value")).ShouldBe(["findings"]);
        dom.QuerySelector("#conditional-result-2 #count").ShouldNotBeNull();
        dom.QuerySelectorAll("label").Select(label => label.TextContent.Trim()).ShouldBe(["No findings", "Findings", "How many"]);
        dom.QuerySelector(".govuk-radios__divider")!.TextContent.ShouldBe("or");
    }

    [Fact]
    public async Task Checkboxes_tick_their_values()
    {
        var helper = new CheckboxesTagHelper(frame) { Name = "kinds", Legend = "Kinds", Items = [ChoiceItem.Of("w", "Weapons"), ChoiceItem.Of("m", "Munitions")], Values = ["m"] };

        var dom = await new Element(helper).DomAsync();

        dom.QuerySelectorAll("input[checked]").Select(box => box.GetAttribute("value")).ShouldBe(["m"]);
    }

    [Fact]
    public async Task A_field_for_a_property_takes_its_name_and_shows_again_what_was_typed()
    {
        var view = new ViewContext();
        view.ModelState.SetModelValue("Count", "seven", "seven");
        view.ModelState.AddModelError("Count", "Count must be a number");
        frame.Problems.Add(view.ModelState);

        var typed = await new Element(new InputTagHelper(frame) { For = For("Count", 3), Label = "Count", ViewContext = view }).DomAsync();
        var held = await new Element(new InputTagHelper(frame) { For = For("Count", 3), Label = "Count", ViewContext = new ViewContext() }).DomAsync();

        typed.QuerySelector("input[name=Count]")!.GetAttribute("value").ShouldBe("seven");
        typed.QuerySelector(".govuk-error-message")!.TextContent.ShouldBe("Error: Count must be a number");
        held.QuerySelector("input[name=Count]")!.GetAttribute("value").ShouldBe("3");
    }

    [Fact]
    public async Task A_file_upload_without_a_drop_zone_is_a_plain_file_field()
    {
        var dom = await new Element(new FileUploadTagHelper(frame) { Name = "report", Label = "Report" }) { Attributes = { { "accept", ".pdf" } } }.DomAsync();

        dom.QuerySelector("input[type=file]")!.GetAttribute("accept").ShouldBe(".pdf");
        dom.QuerySelector("[data-module]").ShouldBeNull();
    }

    static ModelExpression For<T>(string name, T value) =>
        new(name, new ModelExplorer(new EmptyModelMetadataProvider(), new EmptyModelMetadataProvider().GetMetadataForType(typeof(T)), value));
}
