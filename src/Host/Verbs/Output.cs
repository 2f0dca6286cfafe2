namespace ArmedPolicingGov.Host.Verbs;

/// <summary>Writes what a verb made to the file that was asked for, or to the terminal.</summary>
internal static class Output
{
    /// <summary>Writes it; to no file that is there already.</summary>
    /// <param name="what">What it is, for the line that says where it went.</param>
    public static async Task WriteAsync(string? path, string text, string what)
    {
        if (path is null)
        {
            await Console.Out.WriteAsync(text);
            return;
        }

        if (File.Exists(path)) throw new UserProblem($"--out: {path} is there already. Name a file that is not there yet.");
        await File.WriteAllTextAsync(path, text);
        await Console.Error.WriteLineAsync($"Wrote {what} to {path}.");
    }
}
