using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the configuration of a cluster. Source:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html
/// </summary>
internal static class ClusterConfigurationValidator
{
    public static ClusterConfiguration? Validate(ClusterConfiguration? configuration)
    {
        if (configuration?.ExecuteCommandConfiguration is { LogConfiguration: null } command
            && command.Logging == ExecuteCommandLogging.Override)
        {
            throw new InvalidParameterException(
                $"The value {ExecuteCommandLogging.Override} of 'configuration.executeCommandConfiguration.logging' needs a 'logConfiguration' "
                + "beside it.");
        }

        return configuration;
    }
}
