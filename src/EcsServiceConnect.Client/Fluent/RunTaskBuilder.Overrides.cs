namespace EcsServiceConnect.Client;

/// <content>What the tasks get instead of what their definition says.</content>
public sealed partial class RunTaskBuilder
{
    /// <summary>
    /// Says what a container of these tasks gets instead of what the definition says
    /// (<c>overrides.containerOverrides</c>). Said again for the same container, it replaces that.
    /// </summary>
    /// <param name="name">The container's name in the task definition.</param>
    /// <param name="container">Gets an empty builder and returns what was said to it.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="container"/> is null.</exception>
    public RunTaskBuilder OverrideContainer(string name, Func<ContainerOverrideBuilder, ContainerOverrideBuilder> container)
    {
        var (made, problems) = ArgumentGuard.Configure(container, new ContainerOverrideBuilder(name)).FinishWithin($"{nameof(OverrideContainer)}(\"{name}\")");
        var containers = FluentValues.Put(Overrides.ContainerOverrides, made, static one => one.Name);
        return AddDraft(
            nameof(OverrideContainer),
            _draft with { Overrides = Overrides with { ContainerOverrides = containers } },
            problems);
    }

    /// <summary>
    /// Sets the CPU and memory of these tasks (<c>overrides.cpu</c> and <c>overrides.memory</c>). On Fargate they must be
    /// one of its pairs (<see cref="FargateTaskSize"/>).
    /// </summary>
    /// <param name="cpuUnits">CPU units, 1024 to a vCPU.</param>
    /// <param name="memoryMiB">Memory in MiB.</param>
    /// <returns>A builder that says this, too.</returns>
    public RunTaskBuilder WithTaskSize(int cpuUnits, int memoryMiB) => SetDraft(
        nameof(WithTaskSize),
        _draft with { Overrides = Overrides with { Cpu = FluentValues.Number(cpuUnits), Memory = FluentValues.Number(memoryMiB) } });

    /// <summary>Has the tasks' programs act as another IAM role (<c>overrides.taskRoleArn</c>).</summary>
    /// <param name="roleArn">The role's ARN.</param>
    /// <returns>A builder that says this, too.</returns>
    public RunTaskBuilder WithTaskRole(string roleArn) =>
        SetDraft(nameof(WithTaskRole), _draft with { Overrides = Overrides with { TaskRoleArn = ArgumentGuard.NotNull(roleArn) } });

    /// <summary>
    /// Has ECS pull images, write logs and read secrets as another IAM role (<c>overrides.executionRoleArn</c>).
    /// </summary>
    /// <param name="roleArn">The role's ARN.</param>
    /// <returns>A builder that says this, too.</returns>
    public RunTaskBuilder WithExecutionRole(string roleArn) =>
        SetDraft(nameof(WithExecutionRole), _draft with { Overrides = Overrides with { ExecutionRoleArn = ArgumentGuard.NotNull(roleArn) } });
}
