using System.Net;
using ArmedPolicingGov.Ledger.Server;

namespace ArmedPolicingGov.Host.Serving;

/// <summary>
/// Anybody may sign in as any persona, so that is only for trying the product on one's own machine: the host refuses to
/// start where it could be anything else.
/// </summary>
public static class SignInGuard
{
    /// <summary>The environment as set; unset, it is a trial on this machine and not, as the framework has it, Production.</summary>
    public static string EnvironmentName =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Local";

    /// <summary>Lets a trial on this machine pass, and nothing else.</summary>
    /// <exception cref="ServerProblem">Says which setting stands against it and what to do.</exception>
    public static void Check(IHostEnvironment environment, IConfiguration configuration)
    {
        if (environment.IsProduction())
            throw new ServerProblem("In Production people sign in through an identity provider, and none can be used yet: sign-in by persona is for trying the product. Unset ASPNETCORE_ENVIRONMENT to do so.");
        if (configuration.GetSection("Keycloak").GetChildren().Any())
            throw new ServerProblem("An identity provider is configured (section Keycloak), which this version cannot use yet; sign-in by persona is refused beside one. Take the section out to try the product.");
        foreach (var address in (configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsLoopback(address))
                throw new ServerProblem($"Sign-in by persona is for this machine only, and {address} is open to others. Listen on localhost.");
        }
    }

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.IsLoopback || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip)));
}
