using System.Diagnostics;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Sets up what the Lambda functions of lifecycle hooks return. Without a setup, each succeeds at once.
/// </summary>
/// <remarks>
/// Each method applies to the next <c>times</c> calls of functions. ECS calls a function again after it has returned that it is in progress,
/// and after a rollback has begun in the stages that shift traffic; the first setup that applies to a call decides. Hooks that pause are
/// continued by <see cref="Models.ContinueServiceDeploymentRequest"/>. Seeded deployments wait for no hook.
/// </remarks>
[DebuggerDisplay("{_criteria}")]
public sealed class LifecycleHookSetup
{
    private readonly InMemoryEcs _ecs;
    private readonly LifecycleHookCriteria _criteria;

    internal LifecycleHookSetup(InMemoryEcs ecs, LifecycleHookCriteria criteria)
    {
        _ecs = ecs;
        _criteria = criteria;
    }

    /// <summary>Lets functions succeed: before a setup that applies to more calls, it makes an exception to it.</summary>
    /// <param name="times">The number of calls; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these calls, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public LifecycleHookOutcomeSetup Succeed(int times = 1) => Add(LifecycleHookOutcome.Succeeded, times);

    /// <summary>Lets functions return that the deployment must not continue: it is rolled back.</summary>
    /// <param name="times">The number of calls; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these calls, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public LifecycleHookOutcomeSetup Fail(int times = 1) => Add(LifecycleHookResponse.Failed.ToOutcome(), times);

    /// <summary>
    /// Lets functions return that they are not done yet. With <see cref="InMemoryEcs.Unlimited"/> times, the hook ends by its timeout.
    /// </summary>
    /// <param name="callbackDelay">How long after each response ECS calls again, one second or more; null for its default, 30 s.</param>
    /// <param name="times">The number of calls; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these calls, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="callbackDelay"/> is less than one second, or <paramref name="times"/> is less than 1.
    /// </exception>
    public LifecycleHookOutcomeSetup StayInProgress(TimeSpan? callbackDelay = null, int times = 1) =>
        Add(LifecycleHookResponse.InProgress(callbackDelay).ToOutcome(), times);

    /// <summary>Lets functions return nothing: ECS waits for 15 minutes, and rolls the deployment back.</summary>
    /// <param name="times">The number of calls; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The setup of these calls, which can be removed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public LifecycleHookOutcomeSetup TimeOut(int times = 1) => Add(new LifecycleHookOutcome(Status: null), times);

    /// <summary>Lets functions return what a method of the test returns.</summary>
    /// <param name="respond">
    /// Gets the response to a call. It is called when time has passed to that point, in the middle of another call of the ECS, so it must not
    /// wait for one itself. What it throws fails the hook, as an exception of a function does. A saved state keeps what it has returned.
    /// </param>
    /// <param name="times">The number of calls; all unless set.</param>
    /// <returns>The setup of these calls, which can be removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="respond"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public LifecycleHookOutcomeSetup RespondWith(Func<LifecycleHookInvocation, LifecycleHookResponse> respond, int times = InMemoryEcs.Unlimited)
    {
        ArgumentNullException.ThrowIfNull(respond);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        return LifecycleHookOutcomeSetup.Add(
            _ecs.State, new LifecycleHookPolicy(_criteria, invocation => Invoke(respond, invocation), times) { IsDelegate = true });
    }

    private LifecycleHookOutcomeSetup Add(LifecycleHookOutcome outcome, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        return LifecycleHookOutcomeSetup.Add(_ecs.Scripts, new AddHookOutcomeCommand(_criteria, outcome, times));
    }

    private static LifecycleHookOutcome Invoke(Func<LifecycleHookInvocation, LifecycleHookResponse> respond, LifecycleHookInvocation invocation)
    {
        try
        {
            return respond(invocation)?.ToOutcome() ?? new LifecycleHookOutcome(Status: null, Error: "the setup of the hook, which returned null");
        }
        catch (Exception exception)
        {
            return new LifecycleHookOutcome(Status: null, Error: $"{exception.GetType().Name}: {exception.Message}");
        }
    }
}
