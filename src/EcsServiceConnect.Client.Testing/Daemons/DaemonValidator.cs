using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the settings of a daemon and creates its revisions.</summary>
internal static partial class DaemonValidator
{
    private const double DefaultDrainPercent = 25;
    private const int MaxBakeTimeMinutes = 1440;

    public static string ValidateName(string? name)
    {
        var value = RequestGuard.Require(name, "daemonName");
        return NamePattern().IsMatch(value)
            ? value
            : throw new InvalidParameterException(
                $"'{MessageSanitizer.Sanitize(value)}' in 'daemonName' is not a daemon name: it takes up to 255 letters, digits, hyphens and underscores.");
    }

    /// <summary>
    /// Validates ARNs of capacity providers. Which of them have managed instances is unknown, but those of Fargate
    /// do not.
    /// </summary>
    public static IReadOnlyList<string> ValidateProviders(IReadOnlyList<string>? arns, ArnFactory arnFactory, string member = "capacityProviderArns")
    {
        var value = RequestGuard.RequireItems(arns, member, int.MaxValue);
        foreach (var arn in value)
        {
            var name = EcsArn.IsArn(RequestGuard.Require(arn, member)) ? arnFactory.GetName(arn, EcsResourceTypes.CapacityProvider) : null;
            if (name is null or CapacityProviderValidator.Fargate or CapacityProviderValidator.FargateSpot)
            {
                throw new InvalidParameterException(
                    $"'{MessageSanitizer.Sanitize(arn)}' in '{member}' is not the full ARN of a capacity provider of managed instances of this account.");
            }
        }

        return [.. value.Distinct()];
    }

    public static DaemonDeploymentConfiguration ValidateConfiguration(DaemonDeploymentConfiguration? configuration)
    {
        var value = configuration ?? new DaemonDeploymentConfiguration();
        if (value.DrainPercent is { } percent && percent is not (>= 0 and <= 100))
        {
            throw new InvalidParameterException(
                $"The member 'deploymentConfiguration.drainPercent' is {percent}; it must be from 0.0 to 100.0.");
        }

        RequestGuard.RequireInRange(value.BakeTimeInMinutes, "deploymentConfiguration.bakeTimeInMinutes", 0, MaxBakeTimeMinutes);
        return value with
        {
            DrainPercent = value.DrainPercent ?? DefaultDrainPercent,
            BakeTimeInMinutes = value.BakeTimeInMinutes ?? 0,
        };
    }

    public static void ValidatePropagation(DaemonPropagateTags propagate) =>
        RequestGuard.RequireOneOf(propagate.Value, "propagateTags", DaemonPropagateTags.Names.Daemon, DaemonPropagateTags.Names.None);

    /// <summary>Creates a revision of a daemon from the settings of a request.</summary>
    public static DaemonRevisionState CreateRevision(
        DaemonRevision settings, DaemonTaskDefinitionState definition, IReadOnlyList<string> providers, DaemonState daemon, EcsState state)
    {
        var described = settings with
        {
            DaemonRevisionArn = state.Arns.CreateDaemonRevisionArn(daemon.Cluster.Name, daemon.Name, state.RandomSource.CreateNumber(19)),
            ClusterArn = daemon.Cluster.Arn,
            DaemonArn = daemon.Arn,
            DaemonTaskDefinitionArn = definition.Arn,
            CreatedAt = state.Now,
            ContainerImages =
            [
                .. definition.Definition.ContainerDefinitions.Select(static container =>
                    new DaemonContainerImage { ContainerName = container.Name, Image = container.Image }),
            ],
            PropagateTags = settings.PropagateTags.HasValue ? settings.PropagateTags : DaemonPropagateTags.None,
            EnableEcsManagedTags = settings.EnableEcsManagedTags ?? false,
            EnableExecuteCommand = settings.EnableExecuteCommand ?? false,
            Critical = settings.Critical ?? true,
        };
        return new DaemonRevisionState(described, definition, providers);
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,255}\z")]
    private static partial Regex NamePattern();
}
