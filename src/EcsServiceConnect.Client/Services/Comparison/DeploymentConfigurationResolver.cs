using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Comparison;

/// <summary>Completes a deployment configuration of which a part is stated, as UpdateService does.</summary>
internal static class DeploymentConfigurationResolver
{
    /// <summary>Completes the stated configuration with what the present one has. The steps of another strategy are left out.</summary>
    public static DeploymentConfiguration Resolve(DeploymentConfiguration stated, DeploymentConfiguration current)
    {
        var merged = Parse(current);
        Overlay(merged, Parse(stated));
        var configuration = EcsJson.Deserialize<DeploymentConfiguration>(merged.ToJsonString());
        return configuration with
        {
            LinearConfiguration = configuration.Strategy == DeploymentStrategy.Linear ? configuration.LinearConfiguration : stated.LinearConfiguration,
            CanaryConfiguration = configuration.Strategy == DeploymentStrategy.Canary ? configuration.CanaryConfiguration : stated.CanaryConfiguration,
        };
    }

    private static JsonObject Parse(DeploymentConfiguration configuration) =>
        JsonNode.Parse(EcsJson.SerializeToUtf8Bytes(configuration))!.AsObject();

    private static void Overlay(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source)
        {
            if (value is JsonObject inner && target[name] is JsonObject targetInner)
            {
                Overlay(targetInner, inner);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }
    }
}
