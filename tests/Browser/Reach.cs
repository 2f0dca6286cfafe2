using Microsoft.Playwright;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>What keeps somebody with a keyboard, or with a phone, from a part of a page.</summary>
internal static class Reach
{
    private const int Phone = 320;

    /// <summary>Each control takes the focus, in the order of the page, and shows that it has it.</summary>
    private const string Keyboard = """
        () => {
            const faults = [];
            document.querySelectorAll('details').forEach(each => each.open = true);
            const look = element => {
                // A radio or a box is drawn by its label.
                const drawn = element.matches('[type=radio], [type=checkbox]') ? getComputedStyle(element.nextElementSibling ?? element, '::before') : getComputedStyle(element);
                return [drawn.outlineStyle, drawn.outlineWidth, drawn.boxShadow, drawn.backgroundColor, drawn.borderColor, drawn.borderWidth].join();
            };
            for (const each of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')) {
                if (!each.checkVisibility({ visibilityProperty: true }) || each.disabled || each.tabIndex < 0) continue;
                const named = each.outerHTML.slice(0, 100);
                if (each.tabIndex > 0) faults.push(`has a place of its own in the order: ${named}`);
                document.activeElement.blur();
                const before = look(each);
                each.focus({ focusVisible: true });
                if (document.activeElement !== each) faults.push(`takes no focus: ${named}`);
                else if (look(each) === before) faults.push(`does not show the focus: ${named}`);
            }
            for (const each of document.querySelectorAll('[onclick], [role=button]:not(a, button)')) if (each.tabIndex < 0) faults.push(`is for a mouse alone: ${each.outerHTML.slice(0, 100)}`);
            return faults;
        }
        """;

    /// <summary>What of the page's own part makes it wider than the screen, a text that does not break among it; a table may be scrolled within its frame, and what is typed within its field.</summary>
    private const string Beyond = """
        () => {
            const main = document.querySelector('main');
            const reach = each => each.getBoundingClientRect().left + Math.max(each.scrollWidth, each.getBoundingClientRect().width);
            const wide = [...main.querySelectorAll('*')].filter(each => !each.closest('.app-scroll, .govuk-visually-hidden, input, textarea') && each.checkVisibility() && Math.floor(reach(each)) > window.innerWidth);
            return wide.filter(each => !wide.some(other => other !== each && each.contains(other))).slice(0, 3).map(each => `is wider than a phone: ${each.outerHTML.slice(0, 100)}`);
        }
        """;

    /// <summary>Goes through the page that is open with the keyboard, and then makes its window as narrow as a phone.</summary>
    /// <param name="page">The page as it was opened; it has the same size afterwards.</param>
    /// <param name="path">What the page is called in what is found.</param>
    public static async Task<IEnumerable<string>> FaultsAsync(IPage page, string path)
    {
        var size = page.ViewportSize!;
        var keyboard = await page.EvaluateAsync<string[]>(Keyboard);
        await page.SetViewportSizeAsync(Phone, size.Height);
        var phone = await page.EvaluateAsync<string[]>(Beyond);
        await page.SetViewportSizeAsync(size.Width, size.Height);
        return keyboard.Concat(phone).Select(each => $"{path}: {each}");
    }
}
