namespace ArmedPolicingGov.Web.Components;

public sealed record InsetTextOptions : ContentOptions
{
    public string? Id { get; init; }
}

public static class InsetText
{
    public static Markup Render(InsetTextOptions inset) => Markup.Of(
        $"""<div{Markup.Attribute("id", inset.Id)} class="{inset.ClassesAfter("govuk-inset-text")}"{inset.FurtherAttributes}>{inset.Content}</div>""");
}
