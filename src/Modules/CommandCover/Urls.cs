namespace ArmedPolicingGov.CommandCover;

/// <summary>The addresses of the module's pages.</summary>
internal static class Urls
{
    public const string Cover = "/cover";
}
