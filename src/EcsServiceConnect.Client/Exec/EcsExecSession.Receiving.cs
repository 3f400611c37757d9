using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using EcsServiceConnect.Client.Exec;
using EcsServiceConnect.Client.Exec.Channel;

namespace EcsServiceConnect.Client;

/// <content>What the session does with the messages of the agent.</content>
public sealed partial class EcsExecSession
{
    private async ValueTask HandleAsync(ChannelMessage message, CancellationToken cancellationToken)
    {
        if (message.Type == ChannelMessageType.ChannelClosed)
        {
            BeginEnd(ChannelClosedPayload.Read(message.Payload.Span));
            return;
        }

        switch (message.PayloadType)
        {
            case ChannelPayloadType.HandshakeRequest:
                _hasHandshake = true;
                await ShakeHandsAsync(message.Payload, cancellationToken).ConfigureAwait(false);
                break;
            case ChannelPayloadType.EncryptionChallengeRequest:
                Respond(ChannelPayloadType.EncryptionChallengeResponse, _handshake.ProcessChallenge(message.Payload));
                break;
            case ChannelPayloadType.HandshakeComplete:
                CustomerMessage = HandshakeJson.ReadCustomerMessage(message.Payload);
                _ready.TrySetResult();
                break;
            case ChannelPayloadType.Output or ChannelPayloadType.StandardError:
                // Without encryption, an agent may begin with output, without a handshake.
                _ready.TrySetResult();
                await _output.WriteAsync(Decrypt(message.Payload), cancellationToken).ConfigureAwait(false);
                break;
            case ChannelPayloadType.Error:
                _ready.TrySetResult();
                await _output.WriteAsync(message.Payload, cancellationToken).ConfigureAwait(false);
                break;
            case ChannelPayloadType.ExitCode:
                _exitCode = ReadExitCode(Decrypt(message.Payload).Span);
                break;
        }
    }

    private async Task ShakeHandsAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        var (response, failure) = await _handshake.ProcessAsync(request, cancellationToken).ConfigureAwait(false);
        Respond(ChannelPayloadType.HandshakeResponse, response);
        if (failure is not null)
        {
            _ready.TrySetException(failure);
        }
    }

    private void Respond(ChannelPayloadType type, byte[] payload)
    {
        try
        {
            _channel.Send(type, payload);
        }
        catch (EcsTransportException)
        {
            // The agent has closed the connection by now. What it has sent before still counts.
        }
    }

    /// <summary>Reads an exit code: text, which the agent introduces by a name, or, from what writes numbers, four bytes.</summary>
    private static int? ReadExitCode(ReadOnlySpan<byte> payload)
    {
        const string Name = "EXIT_CODE:";
        var text = Encoding.ASCII.GetString(payload).AsSpan();
        text = text.StartsWith(Name, StringComparison.Ordinal) ? text[Name.Length..] : text;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        return int.TryParse(text, Styles, CultureInfo.InvariantCulture, out var code) ? code
            : payload.Length == sizeof(int) ? BinaryPrimitives.ReadInt32BigEndian(payload)
            : null;
    }
}
