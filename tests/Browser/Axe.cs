using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ArmedPolicingGov.Browser.Tests;

/// <summary>
/// axe, run in the page that it looks at. Deque's own runner opens a further window for each run, to put the findings of
/// frames together; the pages have no frames, and the window took longer than the run.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async tags => {
            if (window.frames.length > 0) throw new Error('The page has frames, and axe looks at none of them.');
            const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
            return violations.map(each => `${each.id}: ${each.help} (${each.nodes.slice(0, 3).map(node => node.html).join(' | ')})`);
        }
        """;

    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private static readonly string Script = $"() => {{ {new BundledAxeScriptProvider().GetScript()} }}";

    /// <summary>What axe finds wrong with a page.</summary>
    /// <param name="path">What the page is called in what is found.</param>
    public static async Task<IEnumerable<string>> FaultsAsync(IPage page, string path)
    {
        // A page whose styles are still on their way has other faults than the one that people see.
        await page.WaitForLoadStateAsync();
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        return (await page.EvaluateAsync<string[]>(Run, Tags)).Select(each => $"{path}: {each}");
    }
}
