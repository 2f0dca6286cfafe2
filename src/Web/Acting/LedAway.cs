using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Web;

/// <summary>Leads from a page that has nothing to do any more to one that shows how it stands, with a notice that says why.</summary>
public sealed class LedAway(string to, string why) : RedirectResult(to)
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context.HttpContext).Notify(new Notice(why));
        return base.ExecuteResultAsync(context);
    }
}
