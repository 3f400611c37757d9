using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The names of Express Mode services that are given none.</summary>
internal static class ExpressNameFactory
{
    private const int MaxNameLength = 200;

    /// <summary>A name out of that of the image, with a number behind it where the cluster has the name already.</summary>
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
