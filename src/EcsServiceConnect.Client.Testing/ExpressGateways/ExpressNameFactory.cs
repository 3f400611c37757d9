using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates names for Express Mode services that are created without one.</summary>
internal static class ExpressNameFactory
{
    private const int MaxNameLength = 200;

    /// <summary>Creates a name from that of the image, with a number if the cluster already has it.</summary>
    public static string Create(CreateExpressGatewayServiceRequest request, ClusterState cluster)
    {
        var image = request.PrimaryContainer?.Image ?? "express";
        var repository = image[(image.LastIndexOf('/') + 1)..].Split(':', '@')[0];
        var stem = new string([.. repository.Where(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_').Take(MaxNameLength)]);
        var name = stem.Length == 0 ? "express" : stem;
        var free = name;
        for (var number = 2; cluster.Services.ContainsKey(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return free;
    }
}
