using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// Builds a <see cref="DeploymentConfiguration"/>: how a service replaces its tasks. <see cref="Rolling"/>,
/// <see cref="BlueGreen"/>, <see cref="Linear"/> and <see cref="Canary"/> exclude each other; without any of them a new
/// service has rolling updates.
/// </summary>
public sealed class DeploymentBuilder : EcsBuilder<DeploymentBuilder, DeploymentConfiguration>
{
    private static readonly BuilderConflict[] _conflicts =
    [
        .. BuilderConflict.MutuallyExclusive(
            "both choose the deployment strategy", nameof(Rolling), nameof(BlueGreen), nameof(Linear), nameof(Canary)),
    ];

    /// <summary>Creates an empty builder.</summary>
    public DeploymentBuilder()
        : base(new DeploymentConfiguration())
    {
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    /// <summary>Replaces tasks a few at a time (<c>strategy</c> <c>ROLLING</c>).</summary>
    /// <param name="minimumHealthyPercent">
    /// The number of tasks that must stay healthy meanwhile, in percent of the desired count. The default is null: 100 for
    /// a new service, 0 for a daemon service.
    /// </param>
    /// <param name="maximumPercent">
    /// The number of tasks that may run meanwhile, in percent of the desired count. The default is null: 200 for a new
    /// service, 100 for a daemon service.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    public DeploymentBuilder Rolling(int? minimumHealthyPercent = null, int? maximumPercent = null) =>
        Set(configuration => configuration with
        {
            Strategy = DeploymentStrategy.Rolling,
            MinimumHealthyPercent = minimumHealthyPercent,
            MaximumPercent = maximumPercent,
        });

    /// <summary>
    /// Starts all new tasks beside the old ones and shifts the traffic at once (<c>strategy</c> <c>BLUE_GREEN</c>).
    /// </summary>
    /// <param name="bakeTime">
    /// How long both keep running after that, so that a rollback is only a shift of traffic (<c>bakeTimeInMinutes</c>):
    /// whole minutes, up to 24 hours.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    public DeploymentBuilder BlueGreen(TimeSpan bakeTime) => Set(
        configuration => configuration with
        {
            Strategy = DeploymentStrategy.BlueGreen,
            BakeTimeInMinutes = DurationUnits.ToMinutes(bakeTime),
        },
        DurationUnits.ValidateMinutes([bakeTime]));

    /// <summary>
    /// Starts all new tasks beside the old ones and shifts the traffic in equal steps (<c>strategy</c> <c>LINEAR</c>).
    /// </summary>
    /// <param name="stepPercent">The share of each step: 3 to 100, in tenths. The default is null: 10.</param>
    /// <param name="stepBakeTime">
    /// The wait after each step: whole minutes, up to 24 hours. The default is null: 6 minutes.
    /// </param>
    /// <param name="bakeTime">
    /// How long both keep running after the last step: whole minutes, up to 24 hours. The default is null: the service
    /// decides.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    public DeploymentBuilder Linear(double? stepPercent = null, TimeSpan? stepBakeTime = null, TimeSpan? bakeTime = null) => Set(
        configuration => configuration with
        {
            Strategy = DeploymentStrategy.Linear,
            LinearConfiguration = new LinearConfiguration
            {
                StepPercent = stepPercent,
                StepBakeTimeInMinutes = DurationUnits.ToMinutes(stepBakeTime),
            },
            BakeTimeInMinutes = DurationUnits.ToMinutes(bakeTime),
        },
        DurationUnits.ValidateMinutes([stepBakeTime, bakeTime]));

    /// <summary>
    /// Starts all new tasks beside the old ones, shifts a small share of the traffic first and the rest later
    /// (<c>strategy</c> <c>CANARY</c>).
    /// </summary>
    /// <param name="percent">The first share, in percent and in tenths. The default is null: 5.</param>
    /// <param name="canaryBakeTime">
    /// The wait after the first share: whole minutes, up to 24 hours. The default is null: 10 minutes.
    /// </param>
    /// <param name="bakeTime">
    /// How long both keep running after the rest has shifted: whole minutes, up to 24 hours. The default is null: the
    /// service decides.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    public DeploymentBuilder Canary(double? percent = null, TimeSpan? canaryBakeTime = null, TimeSpan? bakeTime = null) => Set(
        configuration => configuration with
        {
            Strategy = DeploymentStrategy.Canary,
            CanaryConfiguration = new CanaryConfiguration
            {
                CanaryPercent = percent,
                CanaryBakeTimeInMinutes = DurationUnits.ToMinutes(canaryBakeTime),
            },
            BakeTimeInMinutes = DurationUnits.ToMinutes(bakeTime),
        },
        DurationUnits.ValidateMinutes([canaryBakeTime, bakeTime]));

    /// <summary>
    /// Fails a deployment whose tasks keep failing, instead of starting replacements forever
    /// (<c>deploymentCircuitBreaker</c>).
    /// </summary>
    /// <param name="rollBack">
    /// Whether a failed deployment is rolled back to the last one that completed. The default is true.
    /// </param>
    /// <param name="threshold">
    /// The number of failures that fails the deployment. The default is null: half the desired count, at least 3 and at
    /// most 200.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    public DeploymentBuilder WithCircuitBreaker(bool rollBack = true, ThresholdConfiguration? threshold = null)
    {
        var breaker = new DeploymentCircuitBreaker { Enable = true, Rollback = rollBack, ThresholdConfiguration = threshold };
        return Set(configuration => configuration with { DeploymentCircuitBreaker = breaker });
    }

    /// <summary>Fails a deployment when one of the CloudWatch alarms goes off (<c>alarms</c>).</summary>
    /// <param name="alarmNames">The names of the alarms, at least one.</param>
    /// <param name="rollBack">
    /// Whether a failed deployment is rolled back to the last one that completed. The default is true.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="alarmNames"/> is null.</exception>
    public DeploymentBuilder WithAlarms(IReadOnlyList<string> alarmNames, bool rollBack = true)
    {
        var alarms = new DeploymentAlarms { AlarmNames = [.. ArgumentGuard.NotNull(alarmNames)], Enable = true, Rollback = rollBack };
        return Set(
            configuration => configuration with { Alarms = alarms },
            alarmNames.Count > 0 ? [] : [$"{nameof(WithAlarms)} has no alarm; pass at least one."]);
    }

    /// <summary>
    /// Lets a Lambda function check the deployment at some of its stages. Adds to the <c>lifecycleHooks</c>.
    /// </summary>
    /// <param name="functionArn">The ARN of the function.</param>
    /// <param name="roleArn">The ARN of the IAM role with which ECS calls it.</param>
    /// <param name="stages">The stages, at least one.</param>
    /// <returns>A new builder with the hook added.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DeploymentBuilder WithLifecycleHook(
        string functionArn, string roleArn, params IReadOnlyList<DeploymentLifecycleHookStage> stages)
    {
        var hook = new DeploymentLifecycleHook
        {
            HookTargetArn = ArgumentGuard.NotNull(functionArn),
            RoleArn = ArgumentGuard.NotNull(roleArn),
            LifecycleStages = [.. ArgumentGuard.NotNull(stages)],
        };
        return Add(
            configuration => configuration with { LifecycleHooks = [.. configuration.LifecycleHooks ?? [], hook] },
            stages.Count > 0 ? [] : [$"{nameof(WithLifecycleHook)} has no stage; pass at least one."]);
    }
}
