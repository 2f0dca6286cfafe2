using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ArmedPolicingGov.Web;

/// <summary>A notice that outlives the redirect after a form: set by the page that recorded, shown by the next one.</summary>
public static class Notices
{
    const string Text = "notice";
    const string Success = "notice-success";

    public static void Notify(this ITempDataDictionary next, Notice notice) =>
        (next[Text], next[Success]) = (notice.Text, notice.Success);

    /// <summary>The notice, once; null when there is none.</summary>
    public static Notice? TakeNotice(this ITempDataDictionary data) =>
        data[Text] is string text ? new(text, data[Success] is true) : null;
}
