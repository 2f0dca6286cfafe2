namespace ArmedPolicingGov.Web.Components;

public sealed record LabelOptions : ContentOptions
{
    public string? For { get; init; }

    public bool IsPageHeading { get; init; }
}

public static class Label
{
    public static Markup Render(LabelOptions label)
    {
        if (label.Content.IsEmpty)
        {
            return Markup.Empty;
        }

        var html = Markup.Of($"""<label class="{label.ClassesAfter("govuk-label")}"{label.FurtherAttributes}{Markup.Attribute("for", label.For)}>{label.Content}</label>""");
        return label.IsPageHeading ? Markup.Of($"""<h1 class="govuk-label-wrapper">{html}</h1>""") : html;
    }
}
