namespace ArmedPolicingGov.Web.Components;

static class Heading
{
    public static Markup Render(int level, string? classes, Markup content, string? id = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 6);
        return Markup.Of($"<h{level} class=\"{classes}\"{Markup.Attribute("id", id)}>{content}</h{level}>");
    }
}
