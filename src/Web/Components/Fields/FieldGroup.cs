namespace ArmedPolicingGov.Web.Components;

/// <summary>The form group around a field: label, hint and error message, tied to the control by their ids.</summary>
static class FieldGroup
{
    /// <summary>A field whose label names its one control.</summary>
    /// <param name="field">The field.</param>
    /// <param name="control">Makes the control, given the ids that describe it.</param>
    public static Markup Labelled(LabelledFieldOptions field, Func<string?, Markup> control)
    {
        var label = Label.Render((field.Label ?? new()) with { For = field.ControlId });
        var described = Describe(field, field.ControlId, field.DescribedBy);
        return Wrap(field, Markup.Of($"{label}{described.Html}{control(described.Ids)}"));
    }

    public static Markup Wrap(FieldOptions field, Markup inner)
    {
        var classes = Attributes.Join("govuk-form-group", "govuk-form-group--error".If(field.ErrorMessage is not null), field.FormGroup?.Classes);
        return Markup.Of($"""<div class="{classes}"{(field.FormGroup?.Attributes).Html()}>{inner}</div>""");
    }

    /// <summary>Hint and error message, and the ids that the control must name.</summary>
    public static (Markup Html, string? Ids) Describe(FieldOptions field, string id, string? describedBy)
    {
        var hint = field.Hint is { } hinted ? Hint.Render(hinted with { Id = $"{id}-hint" }) : Markup.Empty;
        var error = field.ErrorMessage is { } message ? ErrorMessage.Render(message with { Id = $"{id}-error" }) : Markup.Empty;
        var ids = Attributes.Join(describedBy, $"{id}-hint".If(field.Hint is not null), $"{id}-error".If(field.ErrorMessage is not null));
        return (Markup.Of($"{hint}{error}"), ids);
    }

    public static Markup Before(this FieldOptions field) => field.FormGroup?.BeforeInput?.Content ?? Markup.Empty;

    public static Markup After(this FieldOptions field) => field.FormGroup?.AfterInput?.Content ?? Markup.Empty;
}
