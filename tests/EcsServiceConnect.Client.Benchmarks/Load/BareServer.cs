using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>Returns prepared responses on the loopback address: a header has the number of the response, nothing else is looked at.</summary>
internal static class BareServer
{
    /// <summary>The argument by which this program becomes the server.</summary>
    public const string Argument = "bare-server";

    public const string NumberHeader = "x-response-number";

    private const string RequestId = "0b2a7f0e-6d4b-4c3d-9e6f-000000000004";

    /// <summary>
    /// Reads the responses from standard input, one on a line in base 64, up to an empty line; prints its URL and serves until standard
    /// input closes.
    /// </summary>
    public static async Task RunAsync()
    {
        var responses = new List<byte[]>();
        while (await Console.In.ReadLineAsync() is { Length: > 0 } line)
        {
            responses.Add(Convert.FromBase64String(line));
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });

        await using var application = builder.Build();
        application.Run(context => RespondAsync(context, responses));
        await application.StartAsync();
        Console.WriteLine(application.Urls.First());
        await Console.In.ReadToEndAsync();
    }

    private static async Task RespondAsync(HttpContext context, List<byte[]> responses)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        var response = responses[int.Parse(context.Request.Headers[NumberHeader]!, CultureInfo.InvariantCulture)];
        context.Response.ContentType = "application/x-amz-json-1.1";
        context.Response.ContentLength = response.Length;
        context.Response.Headers["x-amzn-RequestId"] = RequestId;
        await context.Response.Body.WriteAsync(response, context.RequestAborted);
    }
}
