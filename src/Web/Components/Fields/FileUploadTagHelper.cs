using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>The form around it needs enctype="multipart/form-data". Kinds of file go into accept.</summary>
[HtmlTargetElement("govuk-file-upload", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileUploadTagHelper(PageFrame frame) : LabelledFieldTagHelper(frame)
{
    public bool Multiple { get; set; }

    /// <summary>Where there is script, a place to drop files on.</summary>
    public bool DropZone { get; set; }

    protected override Markup Render(Markup content) => FileUpload.Render(new()
    {
        Name = Name,
        Id = Id,
        Label = LabelPart,
        Hint = HintPart,
        ErrorMessage = ErrorPart,
        DescribedBy = DescribedBy,
        Disabled = Disabled,
        Multiple = Multiple,
        Javascript = DropZone,
        Classes = Class,
        Attributes = Further,
    });
}
