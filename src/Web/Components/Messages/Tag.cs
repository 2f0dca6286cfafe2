namespace ArmedPolicingGov.Web.Components;

public sealed record TagOptions : ContentOptions;

public static class Tag
{
    public static Markup Render(TagOptions tag) =>
        Markup.Of($"""<strong class="{tag.ClassesAfter("govuk-tag")}"{tag.FurtherAttributes}>{tag.Content}</strong>""");
}
