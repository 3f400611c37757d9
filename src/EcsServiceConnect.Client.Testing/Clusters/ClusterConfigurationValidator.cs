using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Validates the configuration of a cluster, with the texts of the service. Source:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html
/// </summary>
internal static class ClusterConfigurationValidator
{
    public static ClusterConfiguration? Validate(ClusterConfiguration? configuration)
    {
        if (configuration?.ExecuteCommandConfiguration is not { } command)
        {
            return configuration;
        }

        var logs = command.LogConfiguration;
        if (command.Logging == ExecuteCommandLogging.Override)
        {
            if (string.IsNullOrEmpty(logs?.CloudWatchLogGroupName) && string.IsNullOrEmpty(logs?.S3BucketName))
            {
                throw new InvalidParameterException(
                    "A CloudWatch log group name or S3 bucket name must be specified when overriding the default log configuration.");
            }
        }
        else if (logs is not null)
        {
            throw new InvalidParameterException("You must set logging to 'OVERRIDE' when you supply a log configuration.");
        }

        return configuration;
    }
}
