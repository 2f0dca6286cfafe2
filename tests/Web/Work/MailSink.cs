using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ArmedPolicingGov.Web.Tests.Work;

/// <summary>A mail server on loopback that takes what it is sent, or refuses the recipient while it is told to.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<string> taken = [];
    private readonly Task serving;

    public MailSink()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool Refuses { get; set; }

    /// <summary>Refuses the text, once it has all of it.</summary>
    public bool RefusesText { get; set; }

    /// <summary>The mails taken, envelope and all.</summary>
    public IReadOnlyList<string> Taken => taken;

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await TalkAsync(client);
            }
        }
        catch (SocketException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("DATA", StringComparison.Ordinal))
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync() is { } text and not ".") mail.Append(text).Append('\n');
                if (!RefusesText) taken.Add(mail.ToString());
                mail.Clear();
                await writer.WriteLineAsync(RefusesText ? "452 no room" : "250 taken");
                continue;
            }

            mail.Append(line).Append('\n');
            await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.Ordinal) ? "221 bye" : line.StartsWith("RCPT", StringComparison.Ordinal) && Refuses ? "450 not now" : "250 well");
        }
    }
}
