using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Sets up faults for future calls: throttling, errors, delays, closed connections, and responses of your own.
/// </summary>
/// <remarks>
/// Each method sets up one fault for the next <c>times</c> HTTP requests; a client that retries sends several for one call. Faults are
/// applied in the order in which they were set up. A delay also lets the request go on to the next fault; any other fault decides what
/// happens to it. Without a fault, the ECS executes the request. A fault is removed after its last request.
/// </remarks>
[DebuggerDisplay("{Name,nq}")]
public class OperationSetup
{
    private readonly string? _operation;
    private readonly Func<ReceivedRequest, bool>? _condition;

    internal OperationSetup(FaultStore faults, string? operation, Func<ReceivedRequest, bool>? condition = null)
    {
        Faults = faults;
        _operation = operation;
        _condition = condition;
    }

    internal string Name => _operation ?? "any operation";

    private protected FaultStore Faults { get; }

    /// <summary>Narrows the requests down. This setup stays as it is.</summary>
    /// <param name="condition">
    /// Whether a fault applies to a request; called for every request of the operation, possibly from several threads.
    /// </param>
    /// <returns>A setup for the requests that meet this condition and all earlier ones.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null.</exception>
    public OperationSetup When(Func<ReceivedRequest, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new OperationSetup(Faults, _operation, Combine(condition));
    }

    /// <summary>
    /// Throttles requests before the ECS executes them: <c>ThrottlingException</c> with the status 400, as ECS does.
    /// </summary>
    /// <param name="times">The number of requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <param name="retryAfter">
    /// The delay that the response asks for (header <c>x-amz-retry-after</c>, in milliseconds). Null for no such header.
    /// </param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="times"/> is less than 1, or <paramref name="retryAfter"/> is negative.
    /// </exception>
    public FaultSetup Throttle(int times = 1, TimeSpan? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(retryAfter.GetValueOrDefault(), TimeSpan.Zero, nameof(retryAfter));
        var error = RateLimiter.CreateException();
        var milliseconds = retryAfter is { } delay ? ((long)delay.TotalMilliseconds).ToString(CultureInfo.InvariantCulture) : null;
        return Add(
            new FaultEffect(FaultKind.Respond, nameof(Throttle))
            {
                CreateResponse = (_, dispatcher) => dispatcher.CreateErrorResponse(error, milliseconds),
            },
            times);
    }

    /// <summary>Responds with an error before the ECS executes the request.</summary>
    /// <param name="error">The error: its code, message, status and members are sent.</param>
    /// <param name="times">The number of requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public FaultSetup Fail(EcsServiceException error, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Add(
            new FaultEffect(FaultKind.Respond, $"{nameof(Fail)} {error.ErrorCode}")
            {
                CreateResponse = (_, dispatcher) => dispatcher.CreateErrorResponse(error),
            },
            times);
    }

    /// <summary>Responds with an error before the ECS executes the request, also with one that has no exception class.</summary>
    /// <param name="errorCode">The error's code, such as <c>InternalFailure</c>.</param>
    /// <param name="message">The error's message.</param>
    /// <param name="statusCode">The HTTP status, 400 to 599.</param>
    /// <param name="times">The number of requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentException"><paramref name="errorCode"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="statusCode"/> is not from 400 to 599, or <paramref name="times"/> is less than 1.
    /// </exception>
    public FaultSetup Fail(string errorCode, string message, int statusCode = 400, int times = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(errorCode);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        return Fail(new EcsServiceException(errorCode, message) { StatusCode = statusCode }, times);
    }

    /// <summary>Responds instead of the ECS, which does not execute the request.</summary>
    /// <typeparam name="TResponse">The operation's response, such as <c>RunTaskResponse</c>.</typeparam>
    /// <param name="response">The response, sent with the status 200.</param>
    /// <param name="times">The number of requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    /// <exception cref="ArgumentException">The response is that of another operation.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public FaultSetup RespondWith<TResponse>(TResponse response, int times = 1)
        where TResponse : EcsResponse, IEcsModel<TResponse>
    {
        ArgumentNullException.ThrowIfNull(response);
        ValidateResponseType<TResponse>();
        var body = EcsJson.SerializeToUtf8Bytes(response);
        return Add(
            new FaultEffect(FaultKind.Respond, nameof(RespondWith)) { CreateResponse = (_, dispatcher) => dispatcher.CreateResponse(200, body) },
            times);
    }

    /// <summary>Responds with any text instead of the ECS, which does not execute the request: as a proxy might, for example.</summary>
    /// <param name="statusCode">The HTTP status, 200 to 599, but not 204, 205 or 304, which have no body.</param>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The media type of the body.</param>
    /// <param name="times">The number of requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="contentType"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="statusCode"/> is not from 200 to 599, or is one without a body, or <paramref name="times"/> is less than 1.
    /// </exception>
    public FaultSetup RespondWith(
        int statusCode, string body, string contentType = RequestDispatcher.ContentType, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        if (!HasBody(statusCode))
        {
            throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, "A response with the status 204, 205 or 304 has no body.");
        }

        ArgumentNullException.ThrowIfNull(body);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        var bytes = Encoding.UTF8.GetBytes(body);
        return Add(
            new FaultEffect(FaultKind.Respond, $"{nameof(RespondWith)} {statusCode}")
            {
                CreateResponse = (_, dispatcher) => dispatcher.CreateResponse(statusCode, bytes, contentType: contentType),
            },
            times);
    }

    /// <summary>Delays requests before the ECS executes them; a request that is canceled during the delay has no effect.</summary>
    /// <param name="delay">The delay, by the clock of <see cref="InMemoryEcsOptions.TimeProvider"/>.</param>
    /// <param name="times">The number of requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="delay"/> is negative, or <paramref name="times"/> is less than 1.
    /// </exception>
    public FaultSetup Delay(TimeSpan delay, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return Add(new FaultEffect(FaultKind.Delay, nameof(Delay)) { Delay = delay }, times);
    }

    /// <summary>
    /// Lets the ECS execute requests and delays their responses; a request that is canceled during the delay has its effect.
    /// </summary>
    /// <param name="delay">The delay, by the clock of <see cref="InMemoryEcsOptions.TimeProvider"/>.</param>
    /// <param name="times">The number of requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="delay"/> is negative, or <paramref name="times"/> is less than 1.
    /// </exception>
    public FaultSetup DelayResponse(TimeSpan delay, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return Add(new FaultEffect(FaultKind.DelayResponse, nameof(DelayResponse)) { Delay = delay }, times);
    }

    /// <summary>Lets the ECS execute requests, and closes the connection before the response is sent.</summary>
    /// <param name="times">The number of requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public FaultSetup DropResponse(int times = 1) => Add(new FaultEffect(FaultKind.DropResponse, nameof(DropResponse)), times);

    /// <summary>Refuses the connection: the ECS does not receive the request.</summary>
    /// <param name="times">The number of requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public FaultSetup RefuseConnection(int times = 1) =>
        Add(new FaultEffect(FaultKind.RefuseConnection, nameof(RefuseConnection)), times);

    /// <summary>Whether HTTP lets a response with the status have a body.</summary>
    internal static bool HasBody(int statusCode) => statusCode is not (204 or 205 or 304);

    internal bool IsMatch(ReceivedRequest request) =>
        (_operation is null || _operation == request.Operation) && (_condition is null || _condition(request));

    private protected Func<ReceivedRequest, bool> Combine(Func<ReceivedRequest, bool> condition) =>
        _condition is { } earlier ? request => earlier(request) && condition(request) : condition;

    private protected void ValidateResponseType<TResponse>()
        where TResponse : EcsResponse
    {
        if (typeof(TResponse).Name != _operation + "Response")
        {
            throw new ArgumentException($"A {typeof(TResponse).Name} is not the response of {Name}.", "response");
        }
    }

    private protected FaultSetup Add(FaultEffect effect, int times)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        var fault = new FaultSetup(Faults, this, effect, times);
        Faults.Add(fault);
        return fault;
    }
}

/// <summary>An <see cref="OperationSetup"/> for the calls of one operation, with access to their requests.</summary>
/// <typeparam name="TRequest">The operation's request, such as <c>RunTaskRequest</c>.</typeparam>
public sealed class OperationSetup<TRequest> : OperationSetup
    where TRequest : EcsRequest, IEcsModel<TRequest>
{
    internal OperationSetup(FaultStore faults, Func<ReceivedRequest, bool>? condition = null)
        : base(faults, OperationName.GetName<TRequest>(), condition)
    {
    }

    /// <summary>Narrows the requests down by their members. This setup stays as it is.</summary>
    /// <param name="condition">
    /// Whether a fault applies to a request; called for every request of the operation whose body can be read, possibly from several
    /// threads.
    /// </param>
    /// <returns>A setup for the requests that meet this condition and all earlier ones.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null.</exception>
    public OperationSetup<TRequest> When(Func<TRequest, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new OperationSetup<TRequest>(
            Faults, Combine(received => received.TryRead<TRequest>() is { } request && condition(request)));
    }

    /// <summary>Responds instead of the ECS, which does not execute the request, with what is made from the request.</summary>
    /// <typeparam name="TResponse">The operation's response, such as <c>RunTaskResponse</c>.</typeparam>
    /// <param name="createResponse">Creates the response, sent with the status 200; possibly called from several threads.</param>
    /// <param name="times">The number of requests; <see cref="InMemoryEcs.Unlimited"/> for all.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="createResponse"/> is null.</exception>
    /// <exception cref="ArgumentException">The response is that of another operation.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    public FaultSetup RespondWith<TResponse>(Func<TRequest, TResponse> createResponse, int times = 1)
        where TResponse : EcsResponse, IEcsModel<TResponse>
    {
        ArgumentNullException.ThrowIfNull(createResponse);
        ValidateResponseType<TResponse>();
        return Add(
            new FaultEffect(FaultKind.Respond, nameof(RespondWith))
            {
                CreateResponse = (received, dispatcher) =>
                    dispatcher.CreateResponse(200, EcsJson.SerializeToUtf8Bytes(createResponse(received.Read<TRequest>()))),
            },
            times);
    }
}
