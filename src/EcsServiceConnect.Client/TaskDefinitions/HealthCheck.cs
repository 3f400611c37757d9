using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// A command that is run inside a container again and again to find out whether it is healthy. It replaces a
/// <c>HEALTHCHECK</c> in the image, which ECS itself ignores.
/// </summary>
/// <remarks>
/// A task is healthy when all its essential containers with a check are, and unhealthy as soon as one of them is; a
/// service replaces unhealthy tasks. Others can wait for a container to be healthy with
/// <see cref="ContainerCondition.Healthy"/>. Needs container agent 1.17.0 on EC2 and platform version 1.1.0 on Fargate.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html</para>
/// </remarks>
[EcsShape]
public sealed partial record HealthCheck
{
    /// <summary>
    /// Required. What to run, and how: the first item is <c>CMD</c> (the rest is a program and its arguments) or
    /// <c>CMD-SHELL</c> (the next item is a line for the container's shell, such as
    /// <c>curl -f http://localhost/ || exit 1</c>). ECS accepts a program alone, too, but Docker runs it only for images
    /// that are made for it. Exit code 0 means healthy, any other unhealthy. The program must exist in the image.
    /// </summary>
    [LengthRange(1, int.MaxValue)]
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>The time from one check to the next, in seconds: 5 to 300.</summary>
    /// <value>Null: 30 seconds.</value>
    [AbsentMeans(30, IsDescribed = true)]
    [ValueRange(5, 300)]
    public int? Interval { get; init; }

    /// <summary>How long a check may take before it counts as failed, in seconds: 2 to 60.</summary>
    /// <value>Null: 5 seconds.</value>
    [AbsentMeans(5, IsDescribed = true)]
    [ValueRange(2, 60)]
    public int? Timeout { get; init; }

    /// <summary>How many checks must fail in a row before the container is unhealthy: 1 to 10.</summary>
    /// <value>Null: 3.</value>
    [AbsentMeans(3, IsDescribed = true)]
    [ValueRange(1, 10)]
    public int? Retries { get; init; }

    /// <summary>
    /// How long after the container's start, in seconds, failed checks do not count yet: 0 to 300. Once a check
    /// succeeds within that time the container is healthy, and failures count from then on.
    /// </summary>
    /// <value>Null: 0, no such period; the first failure counts.</value>
    [AbsentMeans(0)]
    [ValueRange(0, 300)]
    public int? StartPeriod { get; init; }
}
