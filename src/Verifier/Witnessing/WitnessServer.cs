using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ArmedPolicingGov.Verifier.Witnessing;

/// <summary>A witness on a port of loopback. Who wants it reached from elsewhere puts a server with TLS before it.</summary>
internal static class WitnessServer
{
    /// <summary>Room for a proof and a checkpoint with two dozen of the longest signatures.</summary>
    private const int LargestRequest = 1 << 17;

    public static WebApplication Build(Witness witness, int port, TextWriter log)
    {
        // Nothing of the surroundings (settings files, variables) decides what it listens on.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Limits.MaxConcurrentConnections = 64;
        });
        var app = builder.Build();
        app.Run(context => ServeAsync(witness, context, log));
        return app;
    }

    /// <summary>The address that a started server listens on.</summary>
    public static string AddressOf(WebApplication app) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    private static async Task ServeAsync(Witness witness, HttpContext context, TextWriter log)
    {
        var answer = await AnswerAsync(witness, context, log);
        await log.WriteLineAsync($"{context.Request.Method} {Formats.Shown.Text(context.Request.Path.Value!)} {answer.Status}");
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static async Task<Answer> AnswerAsync(Witness witness, HttpContext context, TextWriter output)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.Value!);
        try
        {
            return path.Split('/') switch
            {
                ["", "add-checkpoint"] => HttpMethods.IsPost(method) ? await AddAsync(witness, context) : NotThat("POST"),
                ["", var log, "checkpoint"] => HttpMethods.IsGet(method) ? Last(witness, log) : NotThat("GET"),
                _ => new Answer(404, "There is nothing here.\n"),
            };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Without what was cosigned last, nothing may be cosigned.
            await output.WriteLineAsync(problem.Message);
            return new Answer(500, "The witness cannot read or keep its state.\n");
        }
    }

    private static async Task<Answer> AddAsync(Witness witness, HttpContext context)
    {
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException problem)
        {
            return problem.StatusCode == StatusCodes.Status413PayloadTooLarge ? Answer.TooLarge : Answer.Malformed(problem.Message);
        }

        return await witness.AddCheckpointAsync(body.ToArray(), context.RequestAborted);
    }

    private static Answer Last(Witness witness, string name) => witness.Last(name) is { } note ? new Answer(200, note) : Answer.UnknownLog;

    private static Answer NotThat(string method) => new(405, $"Use {method}.\n");
}
