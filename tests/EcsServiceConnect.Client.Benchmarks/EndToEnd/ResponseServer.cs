using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace EcsServiceConnect.Client.Benchmarks.EndToEnd;

/// <summary>Gives prepared responses on the loopback address, at as little cost as can be: the path chooses, nothing is looked at.</summary>
internal static class ResponseServer
{
    private const string RequestId = "0b2a7f0e-6d4b-4c3d-9e6f-000000000002";

    /// <summary>Prints its URL on one line and serves until standard input closes.</summary>
    public static async Task RunAsync()
    {
        var responses = Enum.GetValues<ResponseSize>()
            .SelectMany(size => new[] { PreparedResponse.ForEcs(size), PreparedResponse.ForVendor(size) })
            .ToFrozenDictionary(response => response.Path);

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

        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(Stream.Null);
    }

    private static async Task RespondAsync(HttpContext context, FrozenDictionary<string, PreparedResponse> responses)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);

        // A client may end the path of its service URL with a slash.
        if (!responses.TryGetValue(context.Request.Path.Value!.TrimEnd('/'), out var response))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.Body.Length;
        context.Response.Headers["x-amzn-RequestId"] = RequestId;
        await context.Response.Body.WriteAsync(response.Body, context.RequestAborted);
    }
}
