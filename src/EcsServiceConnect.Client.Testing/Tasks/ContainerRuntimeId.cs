using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The ids that a container runtime gives: 64 hexadecimal digits of Docker, on Fargate the task's id and a number.</summary>
internal static class ContainerRuntimeId
{
    /// <summary>Gets the id of a container, which an agent may have reported.</summary>
    public static string Get(TaskState task, ContainerState container)
    {
        if (task.ContainerReports?.GetValueOrDefault(container.Name)?.RuntimeId is { } reported)
        {
            return reported;
        }

        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(container.Id));
        return task.Plan.LaunchType == LaunchType.Ec2 || task.Plan.LaunchType == LaunchType.External
            ? Convert.ToHexStringLower(hash)
            : $"{task.Id}-{BitConverter.ToUInt32(hash).ToString("D10", CultureInfo.InvariantCulture)}";
    }
}
