using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.Services.Planning;

namespace EcsServiceConnect.Client;

/// <summary>
/// What it takes to bring a service to its desired state: what differs, what is registered, created or changed, and what would not work. It was
/// read at one moment and does not change; <see cref="ApplyAsync"/> carries it out.
/// </summary>
public sealed class ServicePlan
{
    private readonly IEcsClient _client;
    private readonly Lock _lock = new();
    private Task<DeploymentTarget>? _application;

    internal ServicePlan(IEcsClient client, ServicePlanTarget target)
    {
        _client = client;
        Target = target;
    }

    /// <summary>What the plan does to the service.</summary>
    public ServicePlanAction Action => Current is null ? ServicePlanAction.Create
        : Differences.Count > 0 || Target.Options.ForceNewDeployment ? ServicePlanAction.Update
        : ServicePlanAction.None;

    /// <summary>The cluster of the service, by name or ARN as it was given.</summary>
    /// <value>Null: the cluster named <c>default</c>.</value>
    public string? Cluster => Target.Service.Cluster;

    /// <summary>The name of the service.</summary>
    public string ServiceName => Target.Service.ServiceName;

    /// <summary>The service when the plan was made, with its tags.</summary>
    /// <value>Null if it did not exist, or was deleted.</value>
    public Service? Current { get; internal init; }

    /// <summary>
    /// The task definition that the desired one was compared with: the one that the service runs, or for a new service the newest of its family.
    /// </summary>
    /// <value>Null if there is none, or it did not have to be read.</value>
    public TaskDefinition? CurrentTaskDefinition { get; internal init; }

    /// <summary>The definition of which a new revision will be registered.</summary>
    /// <value>Null if a registered revision is used.</value>
    public RegisterTaskDefinitionRequest? NewTaskDefinition => Target.IsRegistrationNeeded ? Target.Definition : null;

    /// <summary>
    /// The differences of the service, by their paths. For a service that is created: whatever it states beside defaults, each without a value
    /// before and without effects.
    /// </summary>
    public IReadOnlyList<ServiceDifference> Differences { get; internal init; } = [];

    /// <summary>The differences of the task definition from <see cref="CurrentTaskDefinition"/>. Empty if there is none.</summary>
    public IReadOnlyList<TaskDefinitionDifference> TaskDefinitionDifferences { get; internal init; } = [];

    /// <summary>The findings of <see cref="ServiceConnectPreflight"/>. Empty if the service does not use Service Connect.</summary>
    public PreflightReport Preflight { get; internal init; } = new([]);

    /// <summary>
    /// What the definitions lack, and what the API's model does not allow in them (<see cref="EcsModelValidator"/>). The service may know more
    /// than this version of the library, so values that only the model does not allow do not prevent the plan from being applied. A negative count,
    /// a launch type beside a capacity provider strategy for a new service, and the absence of what ECS always requires, such as the image of a
    /// container or the target of a load balancer, do.
    /// </summary>
    public IReadOnlyList<EcsModelProblem> ModelProblems { get; internal init; } = [];

    /// <summary>What the plan assumes because the caller may not make the call that would show it, each as a sentence.</summary>
    public IReadOnlyList<string> Notes { get; internal init; } = [];

    /// <summary>Whether applying the plan starts a deployment, which replaces the tasks.</summary>
    public bool StartsDeployment => Action == ServicePlanAction.Create
        || Target.Options.ForceNewDeployment
        || Differences.Any(static difference => difference.Effect is ServiceChangeEffect.NewDeployment or ServiceChangeEffect.ForcedDeployment);

    /// <summary>
    /// Whether the plan can be applied: there is nothing to do, or no difference is <see cref="ServiceChangeEffect.NotPossible"/>, the definitions
    /// lack nothing that ECS requires, and the preflight found no error, or <see cref="ServicePlanOptions.IgnorePreflightErrors"/> is set.
    /// </summary>
    public bool CanApply =>
        Action == ServicePlanAction.None || (!Differences.Any(IsNotPossible) && BlockingProblems.Count == 0 && !HasBlockingFindings);

    internal ServicePlanTarget Target { get; }

    /// <summary>Those of the <see cref="ModelProblems"/> that prevent the plan from being applied.</summary>
    internal IReadOnlyList<EcsModelProblem> BlockingProblems { get; init; } = [];

    /// <summary>The deleted service that had the name before; null if there was none.</summary>
    internal Service? Former { get; init; }

    private bool HasBlockingFindings => Preflight.HasErrors && !Target.Options.IgnorePreflightErrors;

    /// <summary>
    /// Carries the plan out: registers the task definition if needed, changes the tags, and creates or updates the service. A plan without
    /// changes makes no call.
    /// </summary>
    /// <param name="options">How to track the deployment; null for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the calls. The tracker's methods take tokens of their own.</param>
    /// <returns>
    /// The tracker of the deployment that was started, as soon as the service has accepted it. If none was, that of the present deployment.
    /// </returns>
    /// <exception cref="EcsPlanException">
    /// The plan cannot be applied, the service has changed since the plan was made, or a call failed after others had changed something, which
    /// the exception names.
    /// </exception>
    /// <exception cref="EcsPlanCanceledException">
    /// The caller canceled after something was changed, which the exception names. Before that, it is an <see cref="OperationCanceledException"/>.
    /// </exception>
    /// <exception cref="EcsValidationException">A setting in <paramref name="options"/> is invalid; nothing was sent.</exception>
    /// <exception cref="EcsException">A call failed before anything was changed.</exception>
    /// <remarks>
    /// <para>
    /// The service is described again right before it is written. If it is as it was when the plan was made, the plan is applied; if it is as
    /// planned already, because the same plan was applied elsewhere, that deployment is tracked and nothing is written; otherwise the exception
    /// states what has changed. UpdateService has no condition, so between that call and the write, a few milliseconds, a change of others can
    /// still be overwritten.
    /// </para>
    /// <para>
    /// One plan can be applied any number of times, also at once: callers that apply it at once share one attempt, and each later call reads the
    /// service again, as a plan of another program would. So the service is changed once, and all callers track the same deployment. Plans of
    /// the same files in several programs change the service once, too: each uses the revision that was registered first, and a service is created
    /// with one idempotency token. Only a forced deployment can be started by each of two programs that apply it in the same moment. A call whose
    /// response is lost is retried, so that it can register a second revision, or start a forced deployment again.
    /// </para>
    /// </remarks>
    public async Task<DeploymentTracker> ApplyAsync(DeploymentTrackerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new DeploymentTrackerOptions();
        options.Validate();
        if (Action == ServicePlanAction.None)
        {
            return new DeploymentTracker(_client, DeploymentTarget.Create(Current, Cluster, ServiceName), options);
        }

        ThrowIfNotApplicable();
        var target = await ApplyOnceAsync(cancellationToken).ConfigureAwait(false);
        return new DeploymentTracker(_client, target, options);
    }

    /// <summary>Formats the plan as text, without colors and sensitive values.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString() => ToText();

    /// <summary>Formats the plan as text for a terminal or a log: a line for each difference and finding.</summary>
    /// <param name="options">Whether to use colors and to show sensitive values; null for neither.</param>
    /// <returns>Several lines. Control characters in values are escaped, so that no value acts on the terminal.</returns>
    public string ToText(ServicePlanFormatOptions? options = null) => ServicePlanTextFormatter.Format(this, options ?? new ServicePlanFormatOptions());

    /// <summary>Formats the plan as Markdown, for the comment of a pull request or the summary of a job.</summary>
    /// <param name="options">Whether to show sensitive values; null for no. Colors do not apply.</param>
    /// <returns>
    /// A heading, a table of the differences and a list of the findings. Values cannot break out of their cells, and those of more than 1,000
    /// characters are shortened.
    /// </returns>
    public string ToMarkdown(ServicePlanFormatOptions? options = null) =>
        ServicePlanMarkdownFormatter.Format(this, options ?? new ServicePlanFormatOptions());

    private static bool IsNotPossible(ServiceDifference difference) => difference.Effect == ServiceChangeEffect.NotPossible;

    private void ThrowIfNotApplicable()
    {
        ServiceDifference[] impossible = [.. Differences.Where(IsNotPossible)];
        if (impossible.Length > 0)
        {
            throw new EcsPlanException(
                EcsPlanOutcome.NotPossible,
                string.Join('\n', impossible.Select(static difference => $"{difference}: cannot be changed. {difference.Remediation}")));
        }

        if (BlockingProblems.Count > 0)
        {
            throw new EcsPlanException(
                EcsPlanOutcome.InvalidDefinition, string.Join('\n', BlockingProblems.Select(static problem => problem.Message)));
        }

        if (HasBlockingFindings)
        {
            throw new EcsPlanException(EcsPlanOutcome.PreflightFailed, Preflight.ToString());
        }
    }

    /// <summary>Applies the plan, or joins the caller that is doing so. Once that has ended, the service is read again.</summary>
    private async Task<DeploymentTarget> ApplyOnceAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task<DeploymentTarget> application;
            var isOwn = false;
            lock (_lock)
            {
                if (_application is null or { IsCompleted: true })
                {
                    isOwn = true;
                    _application = new ServicePlanExecutor(_client, this, cancellationToken).ExecuteAsync();
                }

                application = _application;
            }

            try
            {
                // The own attempt knows the token, and states what it has changed if it is canceled.
                return await (isOwn ? application : application.WaitAsync(cancellationToken)).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!isOwn && !cancellationToken.IsCancellationRequested)
            {
                // Another caller, who had begun, has canceled.
            }
        }
    }
}
