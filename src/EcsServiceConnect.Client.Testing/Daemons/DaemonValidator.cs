using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the settings of a daemon and creates its revisions.</summary>
internal static class DaemonValidator
{
    private const double DefaultDrainPercent = 25;

    public static string ValidateName(string name) => ResourceNameValidator.IsValid(name)
        ? name
        : throw new InvalidParameterException(
            $"'{MessageSanitizer.Sanitize(name)}' in 'daemonName' is not a daemon name: it takes up to 255 letters, digits, hyphens and underscores.");

    /// <summary>
    /// Validates ARNs of capacity providers. Which of them have managed instances is unknown, but those of Fargate
    /// do not.
    /// </summary>
    public static IReadOnlyList<string> ValidateProviders(IReadOnlyList<string> arns, ArnFactory arnFactory)
    {
        const string Member = "capacityProviderArns";
        foreach (var arn in arns)
        {
            var name = EcsArn.IsArn(RequestGuard.Require(arn, Member)) ? arnFactory.GetName(arn, EcsResourceTypes.CapacityProvider) : null;
            if (name is null or CapacityProviderValidator.Fargate or CapacityProviderValidator.FargateSpot)
            {
                throw new InvalidParameterException(
                    $"'{MessageSanitizer.Sanitize(arn)}' in '{Member}' is not the full ARN of a capacity provider of managed instances of this account.");
            }
        }

        return [.. arns.Distinct()];
    }

    /// <summary>Applies the defaults of absent members.</summary>
    public static DaemonDeploymentConfiguration ApplyDefaults(DaemonDeploymentConfiguration? configuration)
    {
        var value = configuration ?? new DaemonDeploymentConfiguration();
        return value with
        {
            DrainPercent = value.DrainPercent ?? DefaultDrainPercent,
            BakeTimeInMinutes = value.BakeTimeInMinutes ?? 0,
        };
    }

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
}
