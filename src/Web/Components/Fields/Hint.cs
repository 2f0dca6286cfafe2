namespace ArmedPolicingGov.Web.Components;

public sealed record HintOptions : ContentOptions
{
    public string? Id { get; init; }
}

public static class Hint
{
    public static Markup Render(HintOptions hint) => Markup.Of(
        $"""<div{Markup.Attribute("id", hint.Id)} class="{hint.ClassesAfter("govuk-hint")}"{hint.FurtherAttributes}>{hint.Content}</div>""");
}
