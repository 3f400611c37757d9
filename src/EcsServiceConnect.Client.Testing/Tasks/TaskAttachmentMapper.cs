using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps the attachments of a task: its network interface and its Service Connect proxy.</summary>
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
