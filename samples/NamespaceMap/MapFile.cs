using System.Net;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.ServiceConnect;
using Samples.Common;

namespace NamespaceMap;

/// <summary>Writes the drawing of a topology as one HTML file without scripts or external resources.</summary>
internal static class MapFile
{
    public static async Task WriteAsync(NamespaceTopology topology, string path, CancellationToken cancellationToken)
    {
        var page =
            $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Namespace {{WebUtility.HtmlEncode(topology.NamespaceName)}}</title>
            <style>
            body { margin: 0; background: #ffffff; }
            svg { display: block; margin: 0 auto; }
            @media (prefers-color-scheme: dark) { body { background: #1a2028; } }
            </style>
            </head>
            <body>
            {{topology.ToSvg()}}
            </body>
            </html>

            """;
        try
        {
            await File.WriteAllTextAsync(path, page, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SampleException(
                $"'{path}' cannot be written: {exception.Message}", "name a file, in a folder that exists and that you may write to.");
        }
    }
}
