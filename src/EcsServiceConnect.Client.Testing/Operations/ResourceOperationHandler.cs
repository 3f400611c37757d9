namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Implements an operation in two steps: what it changes, and the response that describes it. A replay has no use for the second.
/// </summary>
internal abstract class ResourceOperationHandler<TRequest, TResource, TResponse> : OperationHandler<TRequest, TResponse>
    where TRequest : EcsRequest<TResponse>, IEcsModel<TRequest>
    where TResponse : EcsResponse, IEcsModel<TResponse>
{
    /// <summary>Changes the state, and returns the changed resource.</summary>
    protected abstract TResource Apply(TRequest request, EcsState state);

    /// <summary>Describes the resource.</summary>
    protected abstract TResponse CreateResponse(TResource resource, EcsState state);

    protected sealed override TResponse Handle(TRequest request, EcsState state) => CreateResponse(Apply(request, state), state);

    protected sealed override void Repeat(TRequest request, EcsState state) => Apply(request, state);
}
