using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Some calls that are still to come, and the faults that can be scripted for them: throttles, errors, delays, broken connections,
/// whole answers.
/// </summary>
/// <remarks>
/// Each method scripts one fault for the next <c>times</c> HTTP requests; a client that retries makes several for one call. Faults
/// wait in the order in which they were scripted. A request meets the first fault that waits for it. A delay goes on to the next one,
/// any other fault settles the request; if none does, the ECS acts as always. A fault is used up after its last request.
/// </remarks>
public class OperationSetup
{
    private readonly string? _operation;
    private readonly Func<ReceivedRequest, bool>? _condition;

    internal OperationSetup(FaultStore faults, string? operation, Func<ReceivedRequest, bool>? when = null)
    {
        Faults = faults;
        _operation = operation;
        _condition = when;
    }

    internal string Name => _operation ?? "any operation";

    private protected FaultStore Faults { get; }

    /// <summary>Narrows the calls down, and leaves this script as it is.</summary>
    /// <param name="condition">Tells whether a call is meant; asked for every call of the operation, possibly from several threads.</param>
    /// <returns>A script for the calls that meet the condition, and all earlier ones.</returns>
    public OperationSetup When(Func<ReceivedRequest, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new OperationSetup(Faults, _operation, Combine(condition));
    }

    /// <summary>Throttles calls before the ECS acts: <c>ThrottlingException</c> with the status 400, as ECS does.</summary>
    /// <param name="times">How many requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <param name="retryAfter">
    /// The pause that the answer asks for (header <c>x-amz-retry-after</c>, in milliseconds). Null for no such header.
    /// </param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="times"/> is less than 1, or <paramref name="retryAfter"/> less than zero.
    /// </exception>
    public ScriptedFault Throttle(int times = 1, TimeSpan? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(retryAfter.GetValueOrDefault(), TimeSpan.Zero, nameof(retryAfter));
        var error = new EcsServiceException("ThrottlingException", "The rate of requests is exceeded. Try again later.");
        var pause = retryAfter is { } time ? ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture) : null;
        return Add(
            new FaultEffect(FaultKind.Respond, nameof(Throttle)) { CreateResponse = (_, door) => door.CreateErrorResponse(error, pause) },
            times);
    }

    /// <summary>Answers an error before the ECS acts.</summary>
    /// <param name="error">The error: its code, message, status and members are sent.</param>
    /// <param name="times">How many requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public ScriptedFault Fail(EcsServiceException error, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Add(
            new FaultEffect(FaultKind.Respond, $"{nameof(Fail)} {error.ErrorCode}") { CreateResponse = (_, door) => door.CreateErrorResponse(error) },
            times);
    }

    /// <summary>Answers an error before the ECS acts, also one that has no class of its own.</summary>
    /// <param name="errorCode">The error's code, such as <c>InternalFailure</c>.</param>
    /// <param name="message">What the error says.</param>
    /// <param name="statusCode">The HTTP status, 400 to 599.</param>
    /// <param name="times">How many requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="statusCode"/> is no error's, or <paramref name="times"/> less than 1.
    /// </exception>
    public ScriptedFault Fail(string errorCode, string message, int statusCode = 400, int times = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(errorCode);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        return Fail(new EcsServiceException(errorCode, message) { StatusCode = statusCode }, times);
    }

    /// <summary>Answers in place of the ECS, which does not act.</summary>
    /// <typeparam name="TResponse">The operation's answer, such as <c>RunTaskResponse</c>.</typeparam>
    /// <param name="response">What is answered, with the status 200.</param>
    /// <param name="times">How many requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentException">The answer is that of another operation.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public ScriptedFault RespondWith<TResponse>(TResponse response, int times = 1)
        where TResponse : EcsResponse, IEcsModel<TResponse>
    {
        ArgumentNullException.ThrowIfNull(response);
        ValidateResponseType<TResponse>();
        var body = EcsJson.SerializeToUtf8Bytes(response);
        return Add(new FaultEffect(FaultKind.Respond, nameof(RespondWith)) { CreateResponse = (_, door) => door.CreateResponse(200, body) }, times);
    }

    /// <summary>Answers any text in place of the ECS, which does not act: what a proxy in between might say, for instance.</summary>
    /// <param name="statusCode">The HTTP status, 200 to 599.</param>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The media type of the body.</param>
    /// <param name="times">How many requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="statusCode"/> is no answer's, or <paramref name="times"/> less than 1.
    /// </exception>
    public ScriptedFault RespondWith(int statusCode, string body, string contentType = RequestDispatcher.ContentType, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        ArgumentNullException.ThrowIfNull(body);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        var bytes = Encoding.UTF8.GetBytes(body);
        return Add(
            new FaultEffect(FaultKind.Respond, $"{nameof(RespondWith)} {statusCode}")
            {
                CreateResponse = (_, door) => door.CreateResponse(statusCode, bytes, contentType: contentType),
            },
            times);
    }

    /// <summary>Holds calls up before the ECS acts; one that is given up meanwhile has no effect.</summary>
    /// <param name="delay">How long, by the clock of <see cref="InMemoryEcsOptions.TimeProvider"/>.</param>
    /// <param name="times">How many requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="delay"/> is less than zero, or <paramref name="times"/> less than 1.
    /// </exception>
    public ScriptedFault Delay(TimeSpan delay, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return Add(new FaultEffect(FaultKind.Delay, nameof(Delay)) { Delay = delay }, times);
    }

    /// <summary>Lets the ECS act and holds the answer back; a call that is given up meanwhile had its effect.</summary>
    /// <param name="delay">How long, by the clock of <see cref="InMemoryEcsOptions.TimeProvider"/>.</param>
    /// <param name="times">How many requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="delay"/> is less than zero, or <paramref name="times"/> less than 1.
    /// </exception>
    public ScriptedFault DelayResponse(TimeSpan delay, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return Add(new FaultEffect(FaultKind.DelayResponse, nameof(DelayResponse)) { Delay = delay }, times);
    }

    /// <summary>Lets the ECS act, and breaks the connection before its answer is out.</summary>
    /// <param name="times">How many requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public ScriptedFault DropResponse(int times = 1) => Add(new FaultEffect(FaultKind.DropResponse, nameof(DropResponse)), times);

    /// <summary>Refuses the connection: the ECS does not see the request.</summary>
    /// <param name="times">How many requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public ScriptedFault RefuseConnection(int times = 1) =>
        Add(new FaultEffect(FaultKind.RefuseConnection, nameof(RefuseConnection)), times);

    internal bool IsMatch(ReceivedRequest call) =>
        (_operation is null || _operation == call.Operation) && (_condition is null || _condition(call));

    private protected Func<ReceivedRequest, bool> Combine(Func<ReceivedRequest, bool> condition) =>
        _condition is { } earlier ? call => earlier(call) && condition(call) : condition;

    private protected void ValidateResponseType<TResponse>()
        where TResponse : EcsResponse
    {
        if (typeof(TResponse).Name != _operation + "Response")
        {
            throw new ArgumentException($"A {typeof(TResponse).Name} is no answer of {Name}.", "response");
        }
    }

    private protected ScriptedFault Add(FaultEffect effect, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        var fault = new ScriptedFault(Faults, this, effect, times);
        Faults.Add(fault);
        return fault;
    }
}

/// <summary>A <see cref="OperationSetup"/> for the calls of one operation, which reads their requests.</summary>
/// <typeparam name="TRequest">The operation's request, such as <c>RunTaskRequest</c>.</typeparam>
public sealed class OperationSetup<TRequest> : OperationSetup
    where TRequest : EcsRequest, IEcsModel<TRequest>
{
    internal OperationSetup(FaultStore faults, Func<ReceivedRequest, bool>? when = null)
        : base(faults, OperationName.GetName<TRequest>(), when)
    {
    }

    /// <summary>Narrows the calls down by what they ask for, and leaves this script as it is.</summary>
    /// <param name="condition">
    /// Tells whether a request is meant; asked for every call of the operation whose body can be read, possibly from several threads.
    /// </param>
    /// <returns>A script for the calls that meet the condition, and all earlier ones.</returns>
    public OperationSetup<TRequest> When(Func<TRequest, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new OperationSetup<TRequest>(Faults, Combine(call => call.TryRead<TRequest>() is { } request && condition(request)));
    }

    /// <summary>Answers in place of the ECS, which does not act, with what is made of the request.</summary>
    /// <typeparam name="TResponse">The operation's answer, such as <c>RunTaskResponse</c>.</typeparam>
    /// <param name="createResponse">Makes the answer, with the status 200; possibly called from several threads.</param>
    /// <param name="times">How many requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentException">The answer is that of another operation.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public ScriptedFault RespondWith<TResponse>(Func<TRequest, TResponse> createResponse, int times = 1)
        where TResponse : EcsResponse, IEcsModel<TResponse>
    {
        ArgumentNullException.ThrowIfNull(createResponse);
        ValidateResponseType<TResponse>();
        return Add(
            new FaultEffect(FaultKind.Respond, nameof(RespondWith))
            {
                CreateResponse = (call, door) => door.CreateResponse(200, EcsJson.SerializeToUtf8Bytes(createResponse(call.Read<TRequest>()))),
            },
            times);
    }
}
