using EcsServiceConnect.Client.Common;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>Maps the identity of a task to resource attributes by the semantic conventions of OpenTelemetry.</summary>
internal static class ResourceAttributeMapper
{
    public static IReadOnlyList<KeyValuePair<string, object>> Map(EcsTaskIdentity identity)
    {
        var attributes = new List<KeyValuePair<string, object>>();
        Add("cloud.provider", "aws");
        Add("cloud.platform", "aws_ecs");
        Add("cloud.region", identity.Region);
        Add("cloud.account.id", identity.AccountId);
        Add("cloud.availability_zone", identity.AvailabilityZone);

        // The conventions ask for an ARN; the resource that is observed is the container, as for the detectors of OpenTelemetry itself.
        Add("cloud.resource_id", identity.ContainerArn ?? identity.TaskArn.ToString());
        Add("aws.ecs.cluster.arn", identity.ClusterArn.ToString());
        Add("aws.ecs.container.arn", identity.ContainerArn);
        Add("aws.ecs.launchtype", identity.LaunchType.HasValue ? identity.LaunchType.Value.ToLowerInvariant() : null);
        Add("aws.ecs.task.arn", identity.TaskArn.ToString());
        Add("aws.ecs.task.id", identity.TaskId);
        Add("aws.ecs.task.family", identity.Family);
        Add("aws.ecs.task.revision", identity.Revision);
        Add("container.id", identity.ContainerId);
        Add("container.name", identity.ContainerRuntimeName ?? identity.ContainerName);
        AddImage();
        AddLogs();
        return attributes;

        void Add(string key, object? value)
        {
            if (value is not null and not "")
            {
                attributes.Add(new(key, value));
            }
        }

        void AddImage()
        {
            Add("container.image.id", identity.ImageId);
            if (identity.Image is not { } image)
            {
                return;
            }

            var reference = ImageReference.Parse(image);
            Add("container.image.name", reference.Repository);
            Add("container.image.tags", reference.Tag is { } tag ? new[] { tag } : null);
            Add("container.image.repo_digests", reference.Digest is { } digest ? new[] { $"{reference.Repository}@{digest}" } : null);
        }

        void AddLogs()
        {
            if (identity.LogGroup is not { } group)
            {
                return;
            }

            var arn = $"arn:{identity.TaskArn.Partition}:logs:{identity.LogRegion}:{identity.AccountId}:log-group:{group}";
            Add("aws.log.group.names", new[] { group });
            Add("aws.log.group.arns", new[] { $"{arn}:*" });
            if (identity.LogStream is { } stream)
            {
                Add("aws.log.stream.names", new[] { stream });
                Add("aws.log.stream.arns", new[] { $"{arn}:log-stream:{stream}" });
            }
        }
    }
}
