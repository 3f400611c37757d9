using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates a gateway, which is active at once.</summary>
internal sealed class CreateGatewayHandler : OperationHandler<CreateGatewayRequest, CreateGatewayResponse>
{
    private const string AnyCluster = "";

    protected override CreateGatewayResponse Handle(CreateGatewayRequest request, EcsState state)
    {
        var name = GatewayValidator.ValidateName(request.Name);
        if (state.ClientTokens.Find(request, AnyCluster, request.ClientToken) is { } earlier)
        {
            return earlier.IsSameRequest
                ? (CreateGatewayResponse)earlier.Outcome
                : throw new InvalidParameterException("The clientToken was used before, with other parameters.");
        }

        var role = RoleValidator.Validate(request.InfrastructureRoleArn, "infrastructureRoleArn");
        var configuration = GatewayValidator.Create(request.Configuration);
        var tags = TagValidator.Validate(request.Tags);
        if (state.Gateways.Find(name) is not null)
        {
            throw new ClientException($"There is a gateway '{name}' already; the name must be unique in the account and region.");
        }

        var gateway = new GatewayState(state.CreateKey(), name, state.Arns.CreateGatewayArn(name), state.Now)
        {
            InfrastructureRoleArn = role,
            DeletionProtection = request.DeletionProtection ?? false,
            Configuration = configuration,
            PropagateTags = request.PropagateTags.HasValue ? request.PropagateTags : PropagateGatewayTags.None,
            Tags = tags,
        };
        state.Gateways.Add(gateway);
        var response = new CreateGatewayResponse { GatewayArn = gateway.Arn, Name = name, Status = gateway.Status };
        state.ClientTokens.Add(request, AnyCluster, request.ClientToken, response);
        return response;
    }
}
