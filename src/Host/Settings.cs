using System.Globalization;
using System.Net.Mail;
using ArmedPolicingGov.Ledger.Server;
using ArmedPolicingGov.Work.Digests;

namespace ArmedPolicingGov.Host;

/// <summary>What the environment sets.</summary>
internal static class Settings
{
    /// <summary>Where a private server keeps its data; by default <c>.data</c> in the present folder.</summary>
    public static string DataFolder => Read("DATA") ?? Path.Combine(Environment.CurrentDirectory, ".data");

    /// <summary>A connection string to another PostgreSQL server, or null for the private one.</summary>
    public static string? Database => Read("DATABASE");

    /// <summary>The folder of the keys that sign: with the data, and never in the database.</summary>
    public static string Keys => Path.Combine(DataFolder, "keys");

    /// <summary>The folder of unfinished imports: with the data, and never in the database.</summary>
    public static string Uploads => Path.Combine(DataFolder, "imports");

    /// <summary>A file of witnesses, or null for none.</summary>
    public static string? Witnesses => Read("WITNESSES");

    /// <summary>The port that pages are served on.</summary>
    public static int Port => Read("PORT") is not { } text ? 5080
        : int.TryParse(text, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= 65535 ? port
        : throw new ServerProblem($"ARMEDPOLICINGGOV_PORT is “{text}”, which is no port. Give a number from 0 to 65535.");

    /// <summary>The server that takes mail, or null: then nothing is sent.</summary>
    public static MailServer? Mail
    {
        get
        {
            if (Read("SMTP") is not { } server) return null;
            if (server.Split(':') is not [{ Length: > 0 } host, var text] || !int.TryParse(text, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
                throw new ServerProblem($"ARMEDPOLICINGGOV_SMTP is “{server}”. Give a host and a port, like mail.example:25.");
            if (!MailAddress.TryCreate(Read("SMTP_SENDER"), out var sender))
                throw new ServerProblem("ARMEDPOLICINGGOV_SMTP is set, and ARMEDPOLICINGGOV_SMTP_SENDER is no email address. Set the address that mail comes from.");
            return new MailServer(host, port, sender.Address, Read("SMTP_TLS") != "false");
        }
    }

    private static string? Read(string name) => Environment.GetEnvironmentVariable("ARMEDPOLICINGGOV_" + name) is { Length: > 0 } value ? value : null;
}
