namespace ArmedPolicingGov.Web.Components;

public sealed record FileUploadOptions : LabelledFieldOptions
{
    public bool Multiple { get; init; }

    /// <summary>Lets the script turn the field into a place to drop files on; it works without.</summary>
    public bool Javascript { get; init; }

    public string? WrapperClasses { get; init; }

    public IReadOnlyDictionary<string, string?>? WrapperAttributes { get; init; }

    public string? ChooseFilesButtonText { get; init; }

    public string? NoFileChosenText { get; init; }

    /// <summary>By plural rule: one, other.</summary>
    public IReadOnlyDictionary<string, string?>? MultipleFilesChosenText { get; init; }

    public string? DropInstructionText { get; init; }

    public string? EnteredDropZoneText { get; init; }

    public string? LeftDropZoneText { get; init; }
}

public static class FileUpload
{
    public static Markup Render(FileUploadOptions upload) => FieldGroup.Labelled(upload, ids =>
    {
        var control = Control(upload, ids);
        return Markup.Of($"{upload.Before()}{(upload.Javascript ? DropZone(upload, control) : control)}{upload.After()}");
    });

    static Markup Control(FileUploadOptions upload, string? describedBy)
    {
        var classes = Attributes.Join("govuk-file-upload", upload.Classes, "govuk-file-upload--error".If(upload.ErrorMessage is not null));
        return Markup.Of($"""<input class="{classes}" id="{upload.ControlId}" name="{upload.Name}" type="file"{Markup.Flag("disabled", upload.Disabled)}{Markup.Flag("multiple", upload.Multiple)}{Markup.Attribute("aria-describedby", describedBy)}{upload.Attributes.Html()}>""");
    }

    static Markup DropZone(FileUploadOptions upload, Markup control)
    {
        var chosen = Markup.Each(upload.MultipleFilesChosenText, text => Markup.Attribute($"data-i18n.multiple-files-chosen.{text.Key}", text.Value));
        var words = Markup.Of($"{Word("choose-files-button", upload.ChooseFilesButtonText)}{Word("no-file-chosen", upload.NoFileChosenText)}{chosen}{Word("drop-instruction", upload.DropInstructionText)}{Word("entered-drop-zone", upload.EnteredDropZoneText)}{Word("left-drop-zone", upload.LeftDropZoneText)}");
        return Markup.Of($"""<div class="{Attributes.Join("govuk-file-upload-wrapper", upload.WrapperClasses)}" data-module="govuk-file-upload"{words}{upload.WrapperAttributes.Html()}>{control}</div>""");
    }

    static Markup Word(string key, string? text) => Markup.Attribute($"data-i18n.{key}", text);
}
