using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ArmedPolicingGov.Web.Components;

/// <summary>How parts find the component around them: by a list, one for each kind of part, in the context they share.</summary>
static class Parts
{
    public static List<T> Collect<T>(this TagHelperContext context)
    {
        List<T> parts = [];
        context.Items[typeof(T)] = parts;
        return parts;
    }

    /// <summary>Hands a part to the nearest component that collects its kind.</summary>
    /// <exception cref="InvalidOperationException">The element does not stand where it has a meaning.</exception>
    public static void Give<T>(this TagHelperContext context, T part)
    {
        if (!context.Items.TryGetValue(typeof(T), out var parts))
        {
            throw new InvalidOperationException($"<{context.TagName}> stands outside the component that it is a part of.");
        }

        ((List<T>)parts).Add(part);
    }
}
