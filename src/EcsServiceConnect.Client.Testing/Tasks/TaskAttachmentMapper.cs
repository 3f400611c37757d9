using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps the attachments of a task: its network interface, its EBS volume and its Service Connect proxy.</summary>
internal static class TaskAttachmentMapper
{
    public static IReadOnlyList<Attachment> Map(TaskState task, EcsState state)
    {
        var result = new List<Attachment>();
        if (task.NetworkInterface is { } networkInterface)
        {
            result.Add(new Attachment
            {
                Id = networkInterface.AttachmentId,
                Type = "ElasticNetworkInterface",
                Status = GetStatus(task),
                Details = [.. GetDetails(networkInterface, task.IsProvisioning, state.Arns.Region).Select(
                    static detail => new EcsKeyValuePair { Name = detail.Name, Value = detail.Value })],
            });
        }

        if (task.Volume is var (attachmentId, volumeId))
        {
            result.Add(new Attachment
            {
                Id = attachmentId,
                Type = "AmazonElasticBlockStorage",
                Status = GetStatus(task),
                Details = [.. GetDetails(task.Template.Volume!, task.IsProvisioning ? null : volumeId)
                    .Where(static detail => detail.Value is not null)
                    .Select(static detail => new EcsKeyValuePair { Name = detail.Name, Value = detail.Value })],
            });
        }

        if (task.ProxyName is { } proxy)
        {
            result.Add(new Attachment
            {
                Id = task.Containers[^1].Id,
                Type = "Service Connect",
                Status = GetStatus(task),
                Details = [new EcsKeyValuePair { Name = "ContainerName", Value = proxy }],
            });
        }

        return result;
    }

    /// <summary>Gets the details of an interface: only its subnet before it has been created.</summary>
    private static IEnumerable<(string Name, string Value)> GetDetails(TaskNetworkInterface networkInterface, bool isPlanned, string region)
    {
        yield return ("subnetId", networkInterface.SubnetId);
        if (!isPlanned)
        {
            yield return ("networkInterfaceId", networkInterface.InterfaceId);
            yield return ("macAddress", networkInterface.MacAddress);
            yield return ("privateDnsName", GetDnsName(networkInterface.PrivateAddress, region));
            yield return ("privateIPv4Address", networkInterface.PrivateAddress);
        }
    }

    /// <summary>Gets the details of a volume. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attachment.html</summary>
    private static IEnumerable<(string Name, string? Value)> GetDetails(ServiceManagedEbsVolumeConfiguration volume, string? id)
    {
        yield return ("volumeId", id);
        yield return ("roleArn", volume.RoleArn);
        yield return ("encrypted", volume.Encrypted is { } encrypted ? encrypted ? "true" : "false" : null);
        yield return ("filesystemType", volume.FilesystemType.HasValue ? volume.FilesystemType.Value : null);
        yield return ("iops", Format(volume.Iops));
        yield return ("kmsKeyId", volume.KmsKeyId);
        yield return ("sizeInGiB", Format(volume.SizeInGiB));
        yield return ("snapshotId", volume.SnapshotId);
        yield return ("throughput", Format(volume.Throughput));
        yield return ("volumeType", volume.VolumeType);
    }

    private static string? Format(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string GetStatus(TaskState task) => task.LastStatus switch
    {
        TaskStatuses.Provisioning => "PRECREATED",
        TaskStatuses.Pending or TaskStatuses.Activating or TaskStatuses.Running or TaskStatuses.Deactivating => "ATTACHED",
        TaskStatuses.Stopped => "DELETED",
        _ => "DETACHING",
    };

    /// <summary>Gets the name that EC2 gives a private address. Source: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html</summary>
    private static string GetDnsName(string address, string region) =>
        $"ip-{address.Replace('.', '-')}.{(region == "us-east-1" ? "ec2" : region + ".compute")}.internal";
}
