using ArmedPolicingGov.Facts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Web;

/// <summary>How a page goes on after an act.</summary>
public static class AfterAct
{
    /// <summary>Leads on with a notice when the act was recorded; else says why it was not.</summary>
    /// <param name="notice">What was done, as the next page says it.</param>
    /// <param name="next">The address of the next page.</param>
    /// <param name="fieldOf">The field that a fault is about; null: the page as a whole.</param>
    /// <returns>The way on, or null: the page shows itself again with the problems and what was typed.</returns>
    public static IActionResult? LeadOn(this PageModel page, PageFrame frame, Kinds kinds, Done done, string notice, string next, Func<Fault, string?>? fieldOf = null)
    {
        frame.Problems.Tell(done.Faults, kinds, fieldOf);
        if (!done.IsRecorded) return null;
        page.TempData.Notify(new Notice(notice, Success: true));
        return new RedirectResult(next);
    }
}
