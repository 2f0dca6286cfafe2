namespace ArmedPolicingGov.Web.Components;

public sealed record FieldsetOptions
{
    public LegendOptions? Legend { get; init; }

    public Markup? Html { get; init; }

    public string? DescribedBy { get; init; }

    public string? Role { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record LegendOptions : ContentOptions
{
    public bool IsPageHeading { get; init; }
}

public static class Fieldset
{
    public static Markup Render(FieldsetOptions set) => Markup.Of(
        $"""<fieldset class="{Attributes.Join("govuk-fieldset", set.Classes)}"{Markup.Attribute("role", set.Role)}{Markup.Attribute("aria-describedby", set.DescribedBy)}{set.Attributes.Html()}>{Legend(set.Legend)}{set.Html ?? Markup.Empty}</fieldset>""");

    static Markup Legend(LegendOptions? legend)
    {
        if (legend is null || legend.Content.IsEmpty)
        {
            return Markup.Empty;
        }

        var content = legend.IsPageHeading ? Markup.Of($"""<h1 class="govuk-fieldset__heading">{legend.Content}</h1>""") : legend.Content;
        return Markup.Of($"""<legend class="{legend.ClassesAfter("govuk-fieldset__legend")}">{content}</legend>""");
    }
}
