using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>
/// Builds a <see cref="DeploymentConfiguration"/>: how a service replaces its tasks. The words <see cref="Rolling"/>,
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

    private DeploymentConfiguration _draft = new();

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    /// <summary>Replaces tasks a few at a time (<c>strategy</c> <c>ROLLING</c>).</summary>
    /// <param name="minimumHealthyPercent">
    /// How many tasks must stay healthy meanwhile, in percent of the desired count. The default is null: 100 for a new
    /// service, 0 for a daemon service.
    /// </param>
    /// <param name="maximumPercent">
    /// How many tasks may run meanwhile, in percent of the desired count. The default is null: 200 for a new service, 100
    /// for a daemon service.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public DeploymentBuilder Rolling(int? minimumHealthyPercent = null, int? maximumPercent = null) => SetDraft(
        nameof(Rolling),
        _draft with
        {
            Strategy = DeploymentStrategy.Rolling,
            MinimumHealthyPercent = minimumHealthyPercent,
            MaximumPercent = maximumPercent,
        });

    /// <summary>
    /// Starts all new tasks beside the old ones and shifts the traffic at once (<c>strategy</c> <c>BLUE_GREEN</c>).
    /// </summary>
    /// <param name="bakeTime">
    /// For how long both keep running after that, so that a rollback is only a shift of traffic
    /// (<c>bakeTimeInMinutes</c>): whole minutes, up to 24 hours.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public DeploymentBuilder BlueGreen(TimeSpan bakeTime) => SetDraft(
        nameof(BlueGreen),
        _draft with { Strategy = DeploymentStrategy.BlueGreen, BakeTimeInMinutes = DurationUnits.ToMinutes(bakeTime) },
        DurationUnits.ValidateMinutes(nameof(BlueGreen), bakeTime));

    /// <summary>
    /// Starts all new tasks beside the old ones and shifts the traffic in equal steps (<c>strategy</c> <c>LINEAR</c>).
    /// </summary>
    /// <param name="stepPercent">The share of each step: 3 to 100, in tenths. The default is null: 10.</param>
    /// <param name="stepBakeTime">
    /// The wait after each step: whole minutes, up to 24 hours. The default is null: 6 minutes.
    /// </param>
    /// <param name="bakeTime">
    /// For how long both keep running after the last step: whole minutes, up to 24 hours. The default is null: the
    /// service decides.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public DeploymentBuilder Linear(double? stepPercent = null, TimeSpan? stepBakeTime = null, TimeSpan? bakeTime = null) => SetDraft(
        nameof(Linear),
        _draft with
        {
            Strategy = DeploymentStrategy.Linear,
            LinearConfiguration = new LinearConfiguration
            {
                StepPercent = stepPercent,
                StepBakeTimeInMinutes = DurationUnits.ToMinutes(stepBakeTime),
            },
            BakeTimeInMinutes = DurationUnits.ToMinutes(bakeTime),
        },
        DurationUnits.ValidateMinutes(nameof(Linear), stepBakeTime, bakeTime));

    /// <summary>
    /// Starts all new tasks beside the old ones, shifts a small share of the traffic first and the rest later
    /// (<c>strategy</c> <c>CANARY</c>).
    /// </summary>
    /// <param name="percent">The first share, in percent and in tenths. The default is null: 5.</param>
    /// <param name="canaryBakeTime">
    /// The wait after it: whole minutes, up to 24 hours. The default is null: 10 minutes.
    /// </param>
    /// <param name="bakeTime">
    /// For how long both keep running after the rest has shifted: whole minutes, up to 24 hours. The default is null: the
    /// service decides.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public DeploymentBuilder Canary(double? percent = null, TimeSpan? canaryBakeTime = null, TimeSpan? bakeTime = null) => SetDraft(
        nameof(Canary),
        _draft with
        {
            Strategy = DeploymentStrategy.Canary,
            CanaryConfiguration = new CanaryConfiguration
            {
                CanaryPercent = percent,
                CanaryBakeTimeInMinutes = DurationUnits.ToMinutes(canaryBakeTime),
            },
            BakeTimeInMinutes = DurationUnits.ToMinutes(bakeTime),
        },
        DurationUnits.ValidateMinutes(nameof(Canary), canaryBakeTime, bakeTime));

    /// <summary>
    /// Fails a deployment whose tasks keep failing, instead of starting replacements for ever
    /// (<c>deploymentCircuitBreaker</c>).
    /// </summary>
    /// <param name="rollBack">
    /// Whether a failed deployment is rolled back to the last one that completed. The default is true.
    /// </param>
    /// <param name="threshold">
    /// How many failures it takes. The default is null: half the desired count, at least 3 and at most 200.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    public DeploymentBuilder WithCircuitBreaker(bool rollBack = true, ThresholdConfiguration? threshold = null)
    {
        var breaker = new DeploymentCircuitBreaker { Enable = true, Rollback = rollBack, ThresholdConfiguration = threshold };
        return SetDraft(nameof(WithCircuitBreaker), _draft with { DeploymentCircuitBreaker = breaker });
    }

    /// <summary>Fails a deployment when one of these CloudWatch alarms goes off (<c>alarms</c>).</summary>
    /// <param name="alarmNames">The names of the alarms, at least one.</param>
    /// <param name="rollBack">
    /// Whether a failed deployment is rolled back to the last one that completed. The default is true.
    /// </param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="alarmNames"/> is null.</exception>
    public DeploymentBuilder WithAlarms(IReadOnlyList<string> alarmNames, bool rollBack = true)
    {
        var alarms = new DeploymentAlarms { AlarmNames = [.. ArgumentGuard.NotNull(alarmNames)], Enable = true, Rollback = rollBack };
        return SetDraft(
            nameof(WithAlarms),
            _draft with { Alarms = alarms },
            alarmNames.Count > 0 ? [] : [$"{nameof(WithAlarms)} names no alarm; give at least one."]);
    }

    /// <summary>
    /// Has a Lambda function check the deployment at some of its stages. It adds to the <c>lifecycleHooks</c>.
    /// </summary>
    /// <param name="functionArn">The ARN of the function.</param>
    /// <param name="roleArn">The ARN of the IAM role with which ECS calls it.</param>
    /// <param name="stages">The stages, at least one.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stages"/> is null.</exception>
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
            nameof(WithLifecycleHook),
            copy => copy._draft = _draft with { LifecycleHooks = [.. _draft.LifecycleHooks ?? [], hook] },
            stages.Count > 0 ? [] : [$"{nameof(WithLifecycleHook)} names no stage; give at least one."]);
    }

    private protected override DeploymentConfiguration Make() => _draft;

    private DeploymentBuilder SetDraft(string word, DeploymentConfiguration draft, params IReadOnlyList<string> problems) =>
        Set(word, copy => copy._draft = draft, problems);
}
